// Validates a Teams manifest against Microsoft's own schema of its version: node manifest.mjs MANIFEST.json
// Prints one line per mistake and ends with 1 when there is any.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");

const manifest = JSON.parse(readFileSync(process.argv[2], "utf8"));
const home = join(dirname(require.resolve("@microsoft/app-manifest/package.json")), "build/json-schemas/teams");
const schema = JSON.parse(readFileSync(join(home, `v${manifest.manifestVersion}`, "MicrosoftTeams.schema.json"), "utf8"));

// The schema is draft-04 and yet uses "const", which that draft does not know.
const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
addFormats(ajv);
if (!ajv.getKeyword("const")) {
  ajv.addKeyword({ keyword: "const", validate: (wanted, value) => JSON.stringify(wanted) === JSON.stringify(value) });
}

const validate = ajv.compile(schema);
if (!validate(manifest)) {
  for (const { instancePath, message, params } of validate.errors) {
    console.log(`${instancePath || "/"} ${message} ${JSON.stringify(params)}`);
  }
  process.exit(1);
}
