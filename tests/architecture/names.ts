type Node = { type: string } & Record<string, unknown>;

/**
 * Names of a module that no declaration of the module explains: its globals. Types are not looked into. A name declared anywhere in an
 * enclosing function counts as explained there.
 */
export function freeNames(program: unknown): Set<string> {
  const free = new Set<string>();
  visit(program as Node, [declared(program as Node)], free);
  return free;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const isFunction = (node: Node) => /Function/.test(node.type) && !node.type.startsWith('TS');

function visit(node: unknown, scopes: Set<string>[], free: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, scopes, free);
    return;
  }
  if (!isNode(node) || isType(node)) return;
  if (node.type === 'Identifier') {
    const name = String(node.name);
    if (!scopes.some((scope) => scope.has(name))) free.add(name);
    visit(node.typeAnnotation, scopes, free);
    return;
  }
  const inner = isFunction(node) ? [...scopes, declared(node)] : scopes;
  for (const [key, child] of Object.entries(node)) {
    if (typeof child !== 'object' || isPropertyName(node, key)) continue;
    visit(child, inner, free);
  }
}

function isType(node: Node): boolean {
  return /^TS(TypeAnnotation|Interface|TypeAlias|TypeParameter)/.test(node.type);
}

/** `x` of `a.x`, `{ x: 1 }` and a label: written like a variable, but no variable. */
function isPropertyName(node: Node, key: string): boolean {
  if (node.type === 'MemberExpression') return key === 'property' && node.computed === false;
  if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(node.type)) {
    return key === 'key' && node.computed === false;
  }
  if (/^(Import|Export)\w*Specifier$/.test(node.type)) return true;
  return key === 'label' || key === 'typeArguments' || key === 'returnType';
}

/** Names that a function (or the module) declares: its own, its parameters', its variables'. */
function declared(scope: Node): Set<string> {
  const names = new Set<string>();
  if (Array.isArray(scope.params)) for (const param of scope.params) addPattern(param, names);
  for (const node of own(scope)) {
    if (node.type === 'VariableDeclarator') addPattern(node.id, names);
    if (node.type === 'CatchClause') addPattern(node.param, names);
    if (/^(FunctionDeclaration|FunctionExpression|Class\w+)$/.test(node.type)) addPattern(node.id, names);
    if (/^Import\w*Specifier$/.test(node.type)) addPattern(node.local, names);
  }
  return names;
}

/** The nodes of a scope without those inside its functions, which have a scope of their own. */
function* own(scope: unknown, top = true): Generator<Node> {
  if (Array.isArray(scope)) {
    for (const child of scope) yield* own(child, false);
  } else if (isNode(scope)) {
    yield scope;
    if (!top && isFunction(scope)) return;
    for (const child of Object.values(scope)) if (typeof child === 'object') yield* own(child, false);
  }
}

function addPattern(pattern: unknown, names: Set<string>): void {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') names.add(String(pattern.name));
  if (pattern.type === 'AssignmentPattern') addPattern(pattern.left, names);
  if (pattern.type === 'RestElement') addPattern(pattern.argument, names);
  if (pattern.type === 'ArrayPattern')
    for (const one of pattern.elements as unknown[]) addPattern(one, names);
  if (pattern.type === 'ObjectPattern') {
    for (const one of pattern.properties as Node[]) addPattern(one.value ?? one, names);
  }
}
