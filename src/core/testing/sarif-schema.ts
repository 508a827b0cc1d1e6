/** The parts of SARIF 2.1.0 that reports use, as a JSON Schema (draft 07): the same keys, types, closed lists and limits as OASIS's own schema, errata 01. */

type Schema = { readonly [key: string]: unknown };

const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: -1 } as const;
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', minItems: 0, items, ...more });

/** An object of the standard: all of them are closed, and take a bag of properties. */
const object = (properties: Schema, required: readonly string[] = [], more: Schema = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: { ...properties, properties: ref('propertyBag') },
  ...(required.length === 0 ? {} : { required }),
  ...more,
});

const level = { enum: ['none', 'note', 'warning', 'error'] } as const;

/** The schema. Parts of the standard that no report of ours writes are left out, and so refused. */
export const SARIF_SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'runs'],
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { enum: ['2.1.0'] },
    runs: { type: ['array', 'null'], items: ref('run') },
    properties: ref('propertyBag'),
  },
  definitions: {
    propertyBag: {
      type: 'object',
      additionalProperties: true,
      properties: { tags: list(text, { uniqueItems: true }) },
    },
    run: object(
      {
        tool: ref('tool'),
        invocations: list(ref('invocation')),
        artifacts: list(ref('artifact'), { uniqueItems: true }),
        results: { type: ['array', 'null'], items: ref('result') },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        language: text,
      },
      ['tool'],
    ),
    tool: object({ driver: ref('toolComponent') }, ['driver']),
    toolComponent: object(
      {
        name: text,
        fullName: text,
        version: text,
        semanticVersion: text,
        informationUri: { type: 'string', format: 'uri' },
        rules: list(ref('reportingDescriptor'), { uniqueItems: true }),
      },
      ['name'],
    ),
    reportingDescriptor: object(
      {
        id: text,
        name: text,
        shortDescription: ref('multiformatMessageString'),
        fullDescription: ref('multiformatMessageString'),
        help: ref('multiformatMessageString'),
        helpUri: { type: 'string', format: 'uri' },
        defaultConfiguration: ref('reportingConfiguration'),
      },
      ['id'],
    ),
    reportingConfiguration: object({
      enabled: { type: 'boolean' },
      level,
      rank: { type: 'number', minimum: -1, maximum: 100 },
    }),
    multiformatMessageString: object({ text, markdown: text }, ['text']),
    message: object({ text, markdown: text, id: text, arguments: list(text) }, [], {
      anyOf: [{ required: ['text'] }, { required: ['id'] }],
    }),
    invocation: object(
      {
        executionSuccessful: { type: 'boolean' },
        exitCode: { type: 'integer' },
        toolExecutionNotifications: list(ref('notification')),
      },
      ['executionSuccessful'],
    ),
    notification: object({ level, message: ref('message'), locations: list(ref('location'), { uniqueItems: true }) }, [
      'message',
    ]),
    artifact: object({
      location: ref('artifactLocation'),
      mimeType: { type: 'string', pattern: '[^/]+/.+' },
      roles: list({ enum: ['analysisTarget', 'standardStream', 'resultFile'] }, { uniqueItems: true }),
    }),
    artifactLocation: object({ uri: { type: 'string', format: 'uri-reference' }, uriBaseId: text, index: count }),
    result: object(
      {
        ruleId: text,
        ruleIndex: count,
        kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
        level,
        message: ref('message'),
        locations: list(ref('location')),
        relatedLocations: list(ref('location'), { uniqueItems: true }),
        partialFingerprints: { type: 'object', additionalProperties: text },
        suppressions: list(ref('suppression'), { uniqueItems: true }),
      },
      ['message'],
    ),
    suppression: object(
      {
        kind: { enum: ['inSource', 'external'] },
        status: { enum: ['accepted', 'underReview', 'rejected'] },
        justification: text,
      },
      ['kind'],
    ),
    location: object({
      id: count,
      physicalLocation: ref('physicalLocation'),
      logicalLocations: list(ref('logicalLocation'), { uniqueItems: true }),
      message: ref('message'),
    }),
    physicalLocation: object({ artifactLocation: ref('artifactLocation'), region: ref('region') }, [], {
      anyOf: [{ required: ['address'] }, { required: ['artifactLocation'] }],
    }),
    region: object({
      startLine: { type: 'integer', minimum: 1 },
      startColumn: { type: 'integer', minimum: 1 },
      endLine: { type: 'integer', minimum: 1 },
      endColumn: { type: 'integer', minimum: 1 },
    }),
    logicalLocation: object({ name: text, index: count, fullyQualifiedName: text, kind: text }),
  },
};
