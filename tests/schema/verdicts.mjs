// What an editor would say of pieces of YAML. In: {schemas: {name: schema}, pieces: [{schema, yaml}]}; out: for each piece, its errors in words.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';

const { schemas, pieces } = JSON.parse(readFileSync(0, 'utf8'));
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
ajv.addKeyword('patternErrorMessage'); // a word of editors, not of the standard
const compiled = new Map();
const validator = name => {
  if (!compiled.has(name)) compiled.set(name, ajv.compile(schemas[name]));
  return compiled.get(name);
};

console.log(JSON.stringify(pieces.map(({ schema, yaml }) => {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  if (document.errors.length > 0) return document.errors.map(e => e.message);
  const validate = validator(schema);
  return validate(document.toJS()) ? [] : validate.errors.map(e => `${e.instancePath || '/'} ${e.message}`);
})));
