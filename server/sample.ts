import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { decideDevice, invite, joinDevice, signIn, signUp, type Visitor } from './visitor.ts';

/** A member of the sample team, with what a script needs to act as them. */
export interface SampleMember {
  name: string;
  email: string;
  password: string;
  role: string;
  /** Of a device of theirs, got through the device flow. */
  token: string;
  memberId: string;
  /** Approves a device by the code it shows, with the member's own session. */
  approve(userCode: string): Promise<void>;
}

export interface SampleTeam {
  server: string;
  workspace: { id: string; name: string };
  members: [SampleMember, SampleMember];
}

const WORKSPACE = 'Atelier Boréal';
const PEOPLE = [
  { name: 'Camille Aubry', email: 'camille.aubry@atelier-boreal.example', role: 'admin' },
  { name: 'Jonas Keller', email: 'jonas.keller@atelier-boreal.example', role: 'ae' },
] as const;

/**
 * Makes an invented team of two on a running server, by the pages that people use; on a server that has
 * it already, signs its members in again. Their random passwords are kept in `keepIn`, readable by its
 * owner alone. @throws where the server belongs to another team
 */
export async function seedSampleTeam(server: string, options: { keepIn?: string } = {}): Promise<SampleTeam> {
  const kept = options.keepIn ? readPasswords(options.keepIn) : undefined;
  const [first, second] = kept ?? [newPassword(), newPassword()];
  const [camille, jonas] = PEOPLE;
  // Kept before they are used: an account whose password is lost is lost.
  if (options.keepIn && !kept) {
    writeFileSync(options.keepIn, JSON.stringify({ passwords: [first, second] }), { mode: 0o600 });
  }
  const founder = await signIn(server, { email: camille.email, password: first }).catch(() =>
    signUp(server, { ...camille, password: first, workspace: WORKSPACE }),
  );
  const colleague = await signIn(server, { email: jonas.email, password: second }).catch(() =>
    invite(founder, { ...jonas, password: second }),
  );
  const one = await memberFrom(founder, { ...camille, password: first });
  const two = await memberFrom(colleague, { ...jonas, password: second });
  return { server, workspace: one.workspace, members: [one.member, two.member] };
}

async function memberFrom(
  visitor: Visitor,
  person: { name: string; email: string; role: string; password: string },
): Promise<{ member: SampleMember; workspace: { id: string; name: string } }> {
  const token = await joinDevice(visitor, 'Vigie script');
  const answer = await fetch(`${visitor.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  const me = (await answer.json()) as { workspace: { id: string; name: string }; member: { id: string } };
  const approve = async (userCode: string) => {
    const page = await decideDevice(visitor, userCode);
    if (page.status !== 200) throw new Error(`the approval page answered ${page.status}`);
  };
  return { member: { ...person, token, memberId: me.member.id, approve }, workspace: me.workspace };
}

function newPassword(): string {
  return randomBytes(18).toString('base64url');
}

function readPasswords(path: string): [string, string] | undefined {
  try {
    const { passwords } = JSON.parse(readFileSync(path, 'utf8')) as { passwords?: unknown };
    if (!Array.isArray(passwords)) return undefined;
    const [first, second] = passwords;
    return typeof first === 'string' && typeof second === 'string' ? [first, second] : undefined;
  } catch {
    return undefined;
  }
}
