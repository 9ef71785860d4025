// Each of our own Spectral rules is shown a document that breaks it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
after(() => rmSync(folder, { recursive: true }));

const released = readFileSync(new URL('../openapi/jobwright.json', import.meta.url), 'utf8');

/** Enough of the API to break it in every way, and little enough to be read twenty times. */
function sample() {
  const api = JSON.parse(released);
  const { '/v1/quotes': quotes, '/v1/quotes/{id}': quote } = api.paths;
  api.paths = { '/v1/quotes': quotes, '/v1/quotes/{id}': quote };
  api.webhooks = { 'quote.sent': api.webhooks['quote.sent'] };
  return api;
}

const breaks = {
  'path-is-kebab-case': api => { api.paths['/v1/Quotes'] = api.paths['/v1/quotes']; },
  'operation-id-is-lower-camel-case': api => { api.paths['/v1/quotes'].get.operationId = 'list_quotes'; },
  'operation-has-a-summary': api => { delete api.paths['/v1/quotes'].get.summary; },
  'operation-has-one-tag': api => { api.paths['/v1/quotes'].get.tags = ['Quotes', 'Items']; },
  'operation-says-who-may-call-it': api => { api.paths['/v1/quotes'].get.security = [{ oauth2: [] }]; },
  'secured-operation-can-be-refused': api => { delete api.paths['/v1/quotes'].get.responses['403']; },
  'path-with-a-parameter-can-be-not-found': api => { delete api.paths['/v1/quotes/{id}'].get.responses['404']; },
  'every-operation-can-be-refused': api => { delete api.paths['/v1/quotes'].get.responses['429']; },
  'problems-are-rfc-9457': api => { api.paths['/v1/quotes'].get.responses['400'].content = { 'application/json': {} }; },
  'problems-have-an-example-each': api => {
    api.paths['/v1/quotes'].get.responses['400'].content['application/problem+json'].examples = {};
  },
  'creation-takes-an-idempotency-key': api => { api.paths['/v1/quotes'].post.parameters = []; },
  'creation-says-where-the-resource-is': api => { delete api.paths['/v1/quotes'].post.responses['201'].headers.Location; },
  'change-takes-a-version': api => { delete api.paths['/v1/quotes/{id}'].patch.responses['428']; },
  'merge-patches-only': api => { api.paths['/v1/quotes/{id}'].patch.requestBody.content = { 'application/json': {} }; },
  'list-is-paged': api => { api.paths['/v1/quotes'].get.parameters = []; },
  'body-has-an-example': api => {
    delete api.paths['/v1/quotes'].post.requestBody.content['application/json'].example;
  },
  'parameter-is-described': api => { delete api.components.parameters.Limit.description; },
  'answer-has-a-request-id': api => { delete api.paths['/v1/quotes'].get.responses['200'].headers['X-Request-Id']; },
  'webhook-is-a-post-of-one-event': api => { delete api.components.schemas.WebhookQuoteSent.properties.seq; },
  'webhook-is-named-by-its-type': api => { api.webhooks.quoteSent = api.webhooks['quote.sent']; },
  'webhook-is-signed': api => { api.webhooks['quote.sent'].post.parameters.pop(); },
};

test('every rule of ours has a document that breaks it', () => {
  const rules = readFileSync(new URL('openapi.spectral.yaml', import.meta.url), 'utf8');
  const ours = [...rules.matchAll(/^ {2}([a-z][a-z0-9-]+):$/gm)].map(match => match[1]);
  assert.deepEqual(Object.keys(breaks).sort(), ours.sort());
});

test('each broken document is found out', () => {
  for (const [rule, damage] of Object.entries(breaks)) {
    const api = sample();
    damage(api);
    writeFileSync(join(folder, `${rule}.json`), JSON.stringify(api));
  }
  const found = JSON.parse(spectral(join(folder, '*.json')));
  for (const rule of Object.keys(breaks)) {
    const codes = found.filter(one => one.source.endsWith(`/${rule}.json`)).map(one => one.code);
    assert.ok(codes.includes(rule), `${rule} did not notice; found ${[...new Set(codes)]}`);
  }
});

function spectral(files) {
  const command = ['spectral', 'lint', '--quiet', '--format', 'json', '--ruleset', 'openapi.spectral.yaml', files];
  try {
    return execFileSync('npx', command, { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (findings) {
    return findings.stdout;
  }
}
