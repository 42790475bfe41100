// Reads every card of a folder with the Adaptive Cards library that clients use, and by the rules of Teams:
//   node cards.mjs FOLDER
// Prints "NAME: what is wrong" per mistake, and ends with 1 when there is any.
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const cards = require("adaptivecards/dist/adaptivecards.js");

const maxActions = 6;
const maxBytes = 25 * 1024;
const newest = cards.Versions.v1_5;
// Newer than the library; each must bring a fallback.
const newer = ["Badge", "Icon", "ProgressBar", "Component"];

function parserMistakes(json) {
  const context = new cards.SerializationContext(newest);
  const card = new cards.AdaptiveCard();
  card.hostConfig = new cards.HostConfig({ actions: { maxActions } });
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message).filter(
    (message) => !newer.some((type) => message.includes(type)),
  );
  const validated = card.validateProperties().validationEvents.map((event) => event.message);
  return [...parsed, ...validated];
}

function* nodes(value) {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (value && typeof value === "object") {
    if (typeof value.type === "string") yield value;
    for (const [name, child] of Object.entries(value)) {
      if (!["data", "fallback", "msteams"].includes(name)) yield* nodes(child);
    }
  }
}

function* ruleMistakes(card, bytes) {
  const all = [...nodes(card)];
  const inputs = all.filter((node) => node.type.startsWith("Input."));
  const actions = all.filter((node) => node.type.startsWith("Action."));
  if (bytes > maxBytes) yield `${bytes} bytes; at most ${maxBytes} are sure to arrive`;
  if (!(parseFloat(card.version) <= 1.5)) yield `version ${card.version}; at most 1.5 is shown everywhere`;
  if (!card.fallbackText?.trim()) yield "fallbackText is missing";
  for (const { actions: row = [] } of all) if (row.length > maxActions) yield `${row.length} actions; at most ${maxActions} are shown`;
  for (const node of all.filter((node) => newer.includes(node.type))) if (!node.fallback) yield `a ${node.type} has no fallback`;
  for (const action of actions) if (!action.title?.trim()) yield `an ${action.type} without a title`;
  for (const input of inputs) if (!input.label?.trim()) yield `${input.type} ${input.id} has no label`;
  for (const input of inputs) if (input.isRequired && !input.errorMessage) yield `${input.id} is required but says no error`;
  const twice = inputs.map((input) => input.id).filter((id, i, ids) => ids.indexOf(id) !== i);
  for (const id of twice) yield `two inputs are called ${id}`;
  for (const block of all.filter((node) => node.type === "TextBlock")) {
    if (!block.text?.trim()) yield "a paragraph is empty";
    if (!block.wrap) yield `a paragraph does not wrap: ${block.text}`;
  }
  for (const image of all.filter((node) => node.type === "Image")) if (!image.altText) yield "an image has no altText";
}

let mistakes = 0;
const folder = process.argv[2];
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
for (const name of names) {
  const text = readFileSync(join(folder, name), "utf8");
  const card = JSON.parse(text);
  const bytes = Buffer.byteLength(JSON.stringify(card));
  for (const mistake of [...parserMistakes(card), ...ruleMistakes(card, bytes)]) {
    console.log(`${name}: ${mistake}`);
    mistakes++;
  }
}

console.log(`${names.length} cards, ${mistakes} mistakes`);
process.exit(mistakes > 0 || names.length === 0 ? 1 : 0);
