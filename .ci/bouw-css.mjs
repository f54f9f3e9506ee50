// Builds the two CSS files that we commit: static/nlds/nlds.css (NL Design System, purged to the classes
// in our templates) and static/css/wijzer.min.css (everything a page loads, in one file).
// `--check` builds in memory and fails when a committed file differs. Users and servers never need this.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync, readdirSync, existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, transform } from "lightningcss";
import postcss from "postcss";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const check = process.argv.includes("--check");
const packages = [
  ["@nl-design-system-candidate/button-css", "dist/button.css"],
  ["@nl-design-system-candidate/data-badge-css", "dist/data-badge.css"],
  ["@nl-design-system-candidate/heading-css", "dist/heading.css"],
  ["@nl-design-system-candidate/link-css", "dist/link.css"],
  ["@nl-design-system-candidate/number-badge-css", "dist/number-badge.css"],
  ["@nl-design-system-candidate/paragraph-css", "dist/paragraph.css"],
  ["@nl-design-system-candidate/skip-link-css", "dist/skip-link.css"],
  ["@utrecht/component-library-css", "dist/index.css"],
];
// What a page may use of the NL Design System; the style guide shows all of it.
const used = new Set(
  (
    "nl-button nl-button--primary nl-button--secondary nl-button--subtle nl-button--negative " +
    "nl-button__label nl-button__icon-start nl-button__icon-end nl-data-badge nl-number-badge " +
    "nl-number-badge__hidden-label nl-number-badge__visible-label nl-heading nl-heading--level-1 nl-heading--level-2 " +
    "nl-heading--level-3 nl-heading--level-4 nl-link nl-paragraph nl-paragraph--lead nl-skip-link nl-skip-link--visible-on-focus " +
    "utrecht-form-label utrecht-form-field-description utrecht-form-field-error-message " +
    "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--invalid utrecht-textarea utrecht-textarea--html-textarea " +
    "utrecht-textarea--invalid utrecht-select utrecht-select--html-select utrecht-select--invalid"
  ).split(" "),
);

const hash = (text) => createHash("sha256").update(text).digest("hex");
const read = (path) => readFileSync(join(root, path), "utf8");

function nlds() {
  const manifest = [];
  let css = "/* NL Design System, EUPL-1.2. See NOTICE.md and manifest.json in this folder. Made by .ci/bouw-css.mjs. */\n";
  for (const [name, file] of packages) {
    const source = read(join("node_modules", name, file));
    const { version, license } = JSON.parse(read(join("node_modules", name, "package.json")));
    manifest.push({ package: name, version, license, file, sha256: hash(source) });
    css += transform({ filename: file, code: Buffer.from(purge(source)), minify: true }).code + "\n";
  }
  return { css, manifest };
}

// A selector stays when we use every class in it. Our Content-Security-Policy refuses data: images, so those go too.
function purge(source) {
  const sheet = postcss.parse(source);
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter((s) => (s.match(/\.-?[a-z_][\w-]*/gi) ?? []).every((c) => used.has(c.slice(1))));
    if (kept.length) rule.selectors = kept;
    else rule.remove();
  });
  sheet.walkDecls((decl) => void (decl.value.includes("data:") && decl.remove()));
  sheet.walkAtRules((at) => void (at.nodes?.length === 0 && at.remove()));
  return sheet.toString();
}

function ours() {
  const names = readdirSync(join(root, "static/css"), { recursive: true }).map(String);
  return names.filter((n) => n.endsWith(".css") && !n.endsWith(".min.css")).map((n) => join("static/css", n)).sort();
}

function write(path, text, stale) {
  const old = existsSync(join(root, path)) ? read(path) : "";
  if (old === text) return;
  if (check) stale.push(path);
  else writeFileSync(join(root, path), text);
}

const stale = [];
const { css, manifest } = nlds();
write("static/nlds/nlds.css", css, stale);
const targets = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) };
const built = check && stale.length ? "" : bundle({ filename: join(root, "static/css/wijzer.css"), minify: true, targets }).code.toString();
if (built) write("static/css/wijzer.min.css", built + "\n", stale);
const sources = Object.fromEntries(ours().map((path) => [relative("static/css", path), hash(read(path))]));
const record = { packages: manifest, built: { "nlds.css": hash(css), "../css/wijzer.min.css": hash(built + "\n") }, sources };
write("static/nlds/manifest.json", JSON.stringify(record, null, 2) + "\n", stale);
if (stale.length) {
  console.error(`Not up to date, run "npm run css": ${stale.join(", ")}`);
  process.exit(1);
}
console.log(check ? "CSS is up to date." : `CSS built: ${built.length} bytes.`);
