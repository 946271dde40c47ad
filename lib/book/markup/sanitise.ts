import sanitizeHtml from "sanitize-html";

/**
 * Reduces untrusted HTML or SVG to what text, tables and drawings need. Scripts, event handlers, style sheets, forms
 * and external resources are removed, and ids of drawings get a prefix, so that none equals an id of the page.
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...prose, ...drawing],
    allowedAttributes: {
      "*": ["class", "lang", "dir", "role", "aria-label", "aria-hidden", "style"],
      a: ["href"],
      img: ["src", "alt", "width", "height"],
      td: ["colspan", "rowspan"],
      th: ["colspan", "rowspan", "scope"],
      ...Object.fromEntries(drawing.map((tag) => [tag, presentation])),
    },
    allowedClasses: { "*": ["course-*"] },
    allowedStyles: { "*": { "text-align": [/^(?:left|right|center|start|end)$/] } },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    transformTags: { "*": confine },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !isPicture(attribs.src),
  });
}

const prose =
  "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var".split(
    " ",
  );

const drawing =
  "svg g path line rect circle ellipse polygon polyline text tspan desc title defs clippath lineargradient radialgradient stop marker".split(
    " ",
  );

// In lower case, as the sanitiser's HTML parser reads them; browsers restore SVG's spelling, such as viewBox.
const presentation =
  "clip-path clip-rule cx cy d dx dy fill fill-opacity fill-rule font-family font-size font-style font-variant font-weight fx fy gradienttransform gradientunits height id letter-spacing lengthadjust marker-end marker-mid marker-start markerheight markerunits markerwidth offset opacity orient paint-order points preserveaspectratio r refx refy rotate rx ry shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor textlength transform vector-effect viewbox visibility width x x1 x2 xmlns y y1 y2".split(
    " ",
  );

/** Confines a tag to its drawing: removes attributes that could load something, and prefixes ids and references. */
function confine(tagName: string, attributes: Record<string, string>): sanitizeHtml.Tag {
  const own = Object.entries(attributes).filter(
    ([name, value]) => !presentation.includes(name) || staysInside(value),
  );
  const named = own.map(([name, value]) => [name, prefixed(name, value)]);
  return { tagName, attribs: Object.fromEntries(named) };
}

/** The functions of CSS and of SVG's transforms that a value may call besides `url`. They load nothing. */
const functions =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|var|calc|min|max|clamp|matrix|translate|scale|rotate|skew[xy])$/i;

/**
 * Whether a value loads nothing: every function in it is a known one, and each `url(…)` is a part of the same drawing. An
 * escape of CSS such as `\75rl(…)` spells `url`, too, so no value may contain one.
 */
function staysInside(value: string): boolean {
  const calls = [...value.matchAll(/([\w-]*)\s*\(\s*["']?\s*(.?)/gs)];
  return (
    !value.includes("\\") &&
    calls.every(([, name, next]) => (/^url$/i.test(name) ? next === "#" : functions.test(name)))
  );
}

function prefixed(name: string, value: string): string {
  if (name === "id") return `drawn-${value}`;
  return value.replace(/(url\s*\(\s*["']?\s*#)/gi, "$1drawn-");
}

/** Whether the source of an image is a picture itself, and no address. */
export function isPicture(source = ""): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/i.test(source);
}
