// The language in which commands speak. It is plain JavaScript that Node 14 can read, because also the report of a Node
// that is too old is in this language.

/**
 * The language of the option --lang or --language, or else of the environment: COURSE_LANGUAGE, and then LC_ALL,
 * LC_MESSAGES and LANG, of which the first that is set counts, as in other programs. Where none is, as on Windows, it is
 * the language of the system.
 *
 * @returns {string} the first part of its tag, such as "zh" for zh_CN.UTF-8
 */
export function askedLanguage(
  args = process.argv.slice(2),
  env = process.env,
  system = Intl.DateTimeFormat().resolvedOptions().locale,
) {
  const { COURSE_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = env;
  const tag = optionIn(args) || COURSE_LANGUAGE || LC_ALL || LC_MESSAGES || LANG || system || "en";
  return tag.toLowerCase().split(/[-_.@]/)[0];
}

/** What an argument names as the language, as in --lang zh or --language=zh. */
function optionIn(args) {
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--") return undefined;
    const [, value] = /^--lang(?:uage)?(?:=(.*))?$/.exec(args[i]) || [args[i]];
    if (value !== undefined) return value;
    if (args[i] === "--lang" || args[i] === "--language") return args[i + 1];
  }
  return undefined;
}

/** A text for a person in that language, English where there is none. */
export function say(text) {
  return text[askedLanguage()] || text.en;
}
