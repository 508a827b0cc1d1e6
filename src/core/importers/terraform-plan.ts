/** Reads the shape of `terraform show -json`, plan or state: every instance with its values, and what its unknown values refer to by the configuration. */

import { isJsonObject, type Json } from '../base/json.ts';
import { type Item, itemsOf, listOf, textOf } from './gathering.ts';

/** An instance of a managed resource. */
export interface Instance {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  /** The address of its module; empty for the root. */
  readonly scope: string;
  /** What stands behind its name: `[0]`, `["a"]`, or nothing. */
  readonly index: string;
  readonly values: Item;
}

/** Whether a JSON value is such output. */
export function isTerraform(json: Json): boolean {
  return isJsonObject(json) && (rootOf(json) !== null || typeof json['terraform_version'] === 'string');
}

function rootOf(json: Item): Item | null {
  for (const key of ['planned_values', 'values']) {
    const values = json[key];
    const root = isJsonObject(values) ? values['root_module'] : undefined;
    if (isJsonObject(root)) return root;
  }
  return null;
}

const object = (value: Json | undefined): Item => (isJsonObject(value) ? value : {});
/** Modules within modules, references behind references: a configuration that leads back to itself ends here. */
const DEEPEST = 24;

/** A plan or state. */
export class Plan {
  readonly instances: Instance[] = [];
  private readonly byBlock = new Map<string, Instance[]>();
  private readonly configuration: Item;
  private readonly blocks = new Map<string, Item>();

  constructor(json: Item) {
    this.configuration = object(object(json['configuration'])['root_module']);
    this.walk(rootOf(json) ?? {}, '', 0);
  }

  /** The instances that an argument refers to, in order. `path` leads to the argument: names, and numbers of nested blocks. */
  refers(from: Instance, ...path: readonly (string | number)[]): Instance[] {
    let node: Json | undefined = object(this.block(from.scope, from.type, from.name)['expressions']);
    for (const part of path)
      node = typeof part === 'number' ? (Array.isArray(node) ? node[part] : undefined) : object(node)[part];
    return this.resolve(object(node)['references'], from.scope, from, 0);
  }

  private walk(module: Item, scope: string, depth: number): void {
    for (const resource of itemsOf(module['resources'])) {
      const [address, type, name] = [textOf(resource['address']), textOf(resource['type']), textOf(resource['name'])];
      if (resource['mode'] === 'data' || address === '' || type === '') continue;
      const index = resource['index'] === undefined ? '' : `[${JSON.stringify(resource['index'])}]`;
      const instance = { address, type, name, scope, index, values: object(resource['values']) };
      this.instances.push(instance);
      const key = `${scope} ${type}.${name}`;
      const all = this.byBlock.get(key);
      if (all === undefined) this.byBlock.set(key, [instance]);
      else all.push(instance);
    }
    if (depth < DEEPEST)
      for (const child of itemsOf(module['child_modules'])) this.walk(child, textOf(child['address']), depth + 1);
  }

  /** The configuration of a module. */
  private module(scope: string): Item {
    let module = this.configuration;
    for (const call of callsOf(scope)) module = object(object(object(module['module_calls'])[call])['module']);
    return module;
  }

  private block(scope: string, type: string, name: string): Item {
    const key = `${callsOf(scope).join('.')} ${type}.${name}`;
    const known = this.blocks.get(key);
    if (known !== undefined) return known;
    for (const each of itemsOf(this.module(scope)['resources']))
      this.blocks.set(`${callsOf(scope).join('.')} ${textOf(each['type'])}.${textOf(each['name'])}`, each);
    const found = this.blocks.get(key) ?? {};
    this.blocks.set(key, found);
    return found;
  }

  private resolve(references: Json | undefined, scope: string, from: Instance, depth: number): Instance[] {
    const all = listOf(references).map(textOf);
    const found = new Set<Instance>();
    if (depth > DEEPEST) return [];
    // The same index, where the expression counts along.
    const along = all.some((each) => /^(each\.(key|value)|count\.index)/.test(each));
    for (const reference of all) {
      // A reference is followed by its beginnings: the longest says most.
      if (
        all.some(
          (other) =>
            other !== reference && /^[.[]/.test(other.startsWith(reference) ? other.slice(reference.length) : ''),
        )
      )
        continue;
      for (const each of this.follow(reference, scope, from, along, depth)) found.add(each);
    }
    return [...found];
  }

  private follow(reference: string, scope: string, from: Instance, along: boolean, depth: number): Instance[] {
    const variable = /^var\.([\w-]+)/.exec(reference)?.[1];
    if (variable !== undefined) {
      const calls = callsOf(scope);
      const call = calls.at(-1);
      if (call === undefined) return [];
      const outer = outerOf(scope);
      const given = object(object(object(this.module(outer)['module_calls'])[call])['expressions'])[variable];
      return this.resolve(object(given)['references'], outer, from, depth + 1);
    }
    const output = /^module\.([\w-]+)(\[(?:\d+|"[^"]*")\])?\.([\w-]+)/.exec(reference);
    if (output !== null) {
      const [, call = '', index = '', name = ''] = output;
      const inner = `${scope === '' ? '' : `${scope}.`}module.${call}${index}`;
      const expression = object(object(object(this.module(inner)['outputs'])[name])['expression']);
      return this.resolve(expression['references'], inner, from, depth + 1);
    }
    if (reference.startsWith('each.value')) {
      const loop = object(this.block(from.scope, from.type, from.name)['for_each_expression']);
      const looped = scope === from.scope ? this.resolve(loop['references'], scope, from, depth + 1) : [];
      const same = looped.filter((each) => each.index === from.index);
      return same.length > 0 ? same : looped;
    }
    const resource = /^([a-z]\w*\.[\w-]+)(\[(?:\d+|"[^"]*")\])?/.exec(reference);
    if (resource === null) return [];
    const [, block = '', index] = resource;
    const instances = this.byBlock.get(`${scope} ${block}`) ?? [];
    if (index !== undefined) return instances.filter((each) => each.index === index);
    return along ? instances.filter((each) => each.index === from.index || instances.length === 1) : instances;
  }
}

/** The names of the calls that lead to a module: `module.a["x.y"].module.b` → a, b. */
function callsOf(scope: string): string[] {
  return [...scope.replaceAll(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]/g, '').matchAll(/module\.([\w-]+)/g)].map(
    (match) => match[1] ?? '',
  );
}

/** The module around a module. */
function outerOf(scope: string): string {
  return scope.replace(/\.?module\.[\w-]+(?:\["(?:[^"\\]|\\.)*"\]|\[\d+\])?$/, '');
}
