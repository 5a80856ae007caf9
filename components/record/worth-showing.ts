import type { Fact } from '../../lib/dossier/dossier.ts';

/** Facts without the parts of a name that the whole name already says. */
export function worthShowing(facts: readonly Fact[]): Fact[] {
  const said = (field: string) => facts.find((fact) => fact.field === field)?.values[0]?.value;
  const whole = `${said('firstName')} ${said('lastName')}` === said('fullName');
  return facts.filter((fact) => !whole || (fact.field !== 'firstName' && fact.field !== 'lastName'));
}
