// Renders texts with the Markdown library that Adaptive Cards clients use, with links found in plain text as well:
//   node text.mjs FILE
// The file is a JSON list of {"text": what is sent, "reads": what a reader should see, or null where only the form counts}.
// Prints what is wrong per text, and ends with 1 when there is anything: no text may become more than paragraphs and bold.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const MarkdownIt = require("markdown-it");

const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
const allowed = new Set(["paragraph_open", "paragraph_close", "inline", "text", "text_special"]);
const allowedInside = new Set(["text", "text_special", "strong_open", "strong_close", "softbreak"]);
const dateFunction = /\{\{(DATE|TIME)\(/;

function mistake({ text, reads }) {
  const tokens = markdown.parse(text, {});
  const inside = tokens.flatMap((token) => token.children ?? []);
  const wrong = [
    ...tokens.filter((token) => !allowed.has(token.type)),
    ...inside.filter((token) => !allowedInside.has(token.type)),
  ];
  if (wrong.length > 0) return `became ${[...new Set(wrong.map((token) => token.type))].join(", ")}`;
  if (dateFunction.test(text)) return "holds a date function";
  const paragraphs = tokens.filter((token) => token.type === "inline");
  const seen = paragraphs.map((token) => (token.children ?? []).map((child) => child.content).join("")).join("\n");
  if (reads !== null && seen !== reads) return `reads ${JSON.stringify(seen)}, not ${JSON.stringify(reads)}`;
  return null;
}

const texts = JSON.parse(readFileSync(process.argv[2], "utf8"));
const mistakes = texts.map((text) => [text.text, mistake(text)]).filter(([, why]) => why !== null);
for (const [text, why] of mistakes.slice(0, 50)) console.log(`${JSON.stringify(text)}: ${why}`);
console.log(`${texts.length} texts, ${mistakes.length} mistakes`);
process.exit(mistakes.length > 0 || texts.length === 0 ? 1 : 0);
