// Each of our own Spectral rules for AsyncAPI is shown a document that breaks it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
after(() => rmSync(folder, { recursive: true }));

const schemas = fileURLToPath(new URL('../src/main/resources/schemas/', import.meta.url));
for (const name of ['asyncapi', 'events', 'values']) {
  cpSync(join(schemas, name), join(folder, name), { recursive: true });
}
const invoicing = readFileSync(join(schemas, 'asyncapi/invoicing.yaml'), 'utf8');

const breaks = {
  'channel-says-what-goes-over-it': [/^ {4}summary: What becomes of the invoices.\n/m, ''],
  'event-is-named-on-the-wire': ['name: io.jobwright.invoicing.invoice-issued.v1', 'name: InvoiceIssued'],
  'event-has-a-key': ["$ref: '../values/id.json#/$defs/invoice'", 'type: string'],
  'event-is-a-cloud-event': [/( {6}traits:\n)( {8}- .*\n)/, '$1$2$2'],
  'data-have-an-example': [
    "$ref: '../events/io.jobwright.invoicing.invoice-created.v1.json'",
    'type: object\n        examples: []',
  ],
};

test('every rule of ours has a document that breaks it', () => {
  const rules = readFileSync(new URL('asyncapi.spectral.yaml', import.meta.url), 'utf8');
  const ours = [...rules.matchAll(/^ {2}([a-z][a-z0-9-]+):$/gm)].map(match => match[1]);
  assert.deepEqual(Object.keys(breaks).sort(), ours.sort());
});

test('each broken document is found out', () => {
  for (const [rule, [from, to]] of Object.entries(breaks)) {
    const damaged = invoicing.replace(from, to);
    assert.notEqual(damaged, invoicing, rule);
    writeFileSync(join(folder, 'asyncapi', `broken-${rule}.yaml`), damaged);
  }
  const found = JSON.parse(spectral(join(folder, 'asyncapi', 'broken-*.yaml')));
  for (const rule of Object.keys(breaks)) {
    const codes = found.filter(one => one.source.endsWith(`-${rule}.yaml`)).map(one => one.code);
    assert.ok(codes.includes(rule), `${rule} did not notice; found ${[...new Set(codes)]}`);
  }
});

function spectral(files) {
  const command = ['spectral', 'lint', '--quiet', '--format', 'json', '--ruleset', 'asyncapi.spectral.yaml', files];
  try {
    return execFileSync('npx', command, { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (findings) {
    return findings.stdout;
  }
}
