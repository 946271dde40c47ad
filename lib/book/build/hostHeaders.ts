/**
 * The text of `_headers`, from which hosts such as Netlify and Cloudflare Pages take the headers of their answers. The
 * book needs none of them: they forbid other sites to frame its pages, which a page cannot do itself, and sandbox the
 * document in which cells run once more, even where somebody opens it directly.
 */
export const hostHeaders = `/*
  Content-Security-Policy: frame-ancestors 'self'
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: same-origin
  X-Content-Type-Options: nosniff

/assets/cells.html
  Content-Security-Policy: sandbox allow-scripts
`;
