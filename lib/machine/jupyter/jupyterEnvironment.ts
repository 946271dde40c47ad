import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { courseFolders } from "../../files/courseFolders.js";

type Environment = NodeJS.ProcessEnv;

/**
 * The environment in which Jupyter finds the course's kernel and keeps its own files among the
 * course's generated ones; the user's own kernels and settings stay in its search paths.
 *
 * @see https://docs.jupyter.org/en/latest/use/jupyter-directories.html
 */
export function jupyterEnvironment(root: string, env: Environment = process.env): Environment {
  const { generated } = courseFolders(root);
  const own = (name: string) => join(generated, "jupyter", name);
  const home = homedir();
  return {
    ...env,
    JUPYTER_PATH: paths(join(root, ".jupyter"), env.JUPYTER_PATH, userData(home, env)),
    JUPYTER_CONFIG_PATH: paths(
      env.JUPYTER_CONFIG_PATH,
      env.JUPYTER_CONFIG_DIR ?? join(home, ".jupyter"),
    ),
    JUPYTER_DATA_DIR: own("data"),
    JUPYTER_CONFIG_DIR: own("config"),
    JUPYTER_RUNTIME_DIR: own("runtime"),
    IPYTHONDIR: own("ipython"),
  };
}

/** Where Jupyter would keep the user's kernels and extensions. */
function userData(home: string, env: Environment): string {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (process.platform === "darwin") return join(home, "Library", "Jupyter");
  if (process.platform === "win32") return join(env.APPDATA ?? home, "jupyter");
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "jupyter");
}

function paths(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(delimiter);
}
