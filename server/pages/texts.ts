import { accountTexts } from './texts-account.ts';
import { adminTexts } from './texts-admin.ts';

const en = {
  ...accountTexts.en,
  ...adminTexts.en,
  tagline: 'The lookout for B2B sales teams',
  skip: 'Skip to the content',
  signUp: 'Create the team’s workspace',
  signUpIntro: 'You will be its administrator and can then invite your colleagues.',
  signUpClosed: 'This server has its team already. Ask its administrator for an invitation link.',
  signUpDo: 'Create the workspace',
  workspaceName: 'Name of the workspace',
  name: 'Name',
  yourName: 'Your name',
  email: 'E-mail',
  password: 'Password',
  passwordRule: 'At least 10 characters.',
  signIn: 'Sign in',
  signInDo: 'Sign in',
  signOut: 'Sign out',
  noAccount: 'First person here?',
  haveAccount: 'Already have an account?',
  wrongPassword: 'The e-mail or the password is wrong. Nothing was changed.',
  blocked: 'Too many tries. For your account’s safety, the next one is possible at {time}.',
  taken: 'No account could be made with this e-mail. If it is yours, sign in instead.',
  invalid:
    'Something is missing or not right: check the e-mail, and that the password has at least 10 characters.',
  youAre: 'Signed in as {name} ({email})',
  role: 'Role',
  team: 'Team',
  members: 'Members',
  you: 'you',
  remove: 'Remove',
  removed:
    'Removed. What they held has passed on; their devices let go of the team’s data at their next contact.',
  removeHow:
    '{name} is signed out everywhere. What they wrote stays; the records they hold pass to their successor.',
  successor: 'Successor',
  teams: 'Teams',
  territories: 'Territories',
  reachIntro:
    'Teams are names separated by commas; people who share one work on each other’s records, and people without one are a team together. Territories are countries (FR, BE).',
  save: 'Save',
  set: 'Saved. Devices follow at their next contact.',
  notSet:
    'Nothing was changed: this is not yours to decide, or the team would be left without an administrator.',
  invite: 'Invite a colleague',
  inviteDo: 'Make an invitation link',
  inviteReady: 'Invitation for {email}',
  inviteHow: 'Send them this link yourself; it works once, for 7 days.',
  inviteFailed: 'No invitation could be made. Check the e-mail; it may belong to a member already.',
  joinTitle: 'Join {workspace}',
  joinIntro: 'You were invited as {role}. Choose a password to open your account.',
  joinAs: 'You are signed in as {email}.',
  joinDo: 'Join the team',
  joinGone: 'This invitation is not valid (any more). Ask for a new link.',
  joinOther: 'This invitation is for {email}, but you are signed in as {you}. Sign out first.',
  joinMember: 'Your account belongs to a workspace already. Use another e-mail for this one.',
  devices: 'Devices',
  devicesIntro:
    'Extensions and browsers that are signed in. Ending one takes effect at once; what waits on that device is kept there.',
  device: 'Device',
  owner: 'Belongs to',
  since: 'Since',
  lastUsed: 'Last used',
  thisVisit: 'these pages',
  revoke: 'Sign out',
  revoked: 'The device was signed out.',
  connect: 'Connect a device',
  connectIntro: 'In the extension: Options, Team, enter {url}. Then type here the code that it shows.',
  code: 'Code',
  codeDo: 'Continue',
  approveTitle: 'Connect this device?',
  approveIntro: 'It will read and add to everything in {workspace}, in your name.',
  compare:
    'Compare: the extension must show exactly this code. If you did not ask for it yourself just now, refuse.',
  from: 'Asked from',
  local: 'this computer or its network ({address})',
  askedAt: 'Asked at',
  approve: 'Connect',
  deny: 'Refuse',
  approved: 'Connected. You can close this page: the extension goes on by itself.',
  denied: 'Refused. The device was told so.',
  codeWrong:
    'This code is not valid. Codes last 10 minutes and work once: ask for a new one in the extension.',
  notFound: 'There is nothing at this address.',
  noWorkspace: 'Your account has no workspace.',
  roles: { sdr: 'SDR', mdr: 'MDR', ae: 'Account executive', manager: 'Manager', admin: 'Administrator' },
};
export type Texts = typeof en;

const fr: Texts = {
  ...accountTexts.fr,
  ...adminTexts.fr,
  tagline: 'La vigie des équipes commerciales B2B',
  skip: 'Aller au contenu',
  signUp: 'Créer l’espace de l’équipe',
  signUpIntro: 'Vous en serez l’administrateur et pourrez ensuite inviter vos collègues.',
  signUpClosed: 'Ce serveur a déjà son équipe. Demandez un lien d’invitation à son administrateur.',
  signUpDo: 'Créer l’espace',
  workspaceName: 'Nom de l’espace',
  name: 'Nom',
  yourName: 'Votre nom',
  email: 'E-mail',
  password: 'Mot de passe',
  passwordRule: 'Au moins 10 caractères.',
  signIn: 'Connexion',
  signInDo: 'Se connecter',
  signOut: 'Se déconnecter',
  noAccount: 'Première personne ici ?',
  haveAccount: 'Déjà un compte ?',
  wrongPassword: 'L’e-mail ou le mot de passe est faux. Rien n’a été modifié.',
  blocked: 'Trop d’essais. Pour protéger votre compte, le prochain sera possible à {time}.',
  taken: 'Aucun compte n’a pu être créé avec cet e-mail. S’il est à vous, connectez-vous.',
  invalid: 'Il manque quelque chose : vérifiez l’e-mail, et que le mot de passe a au moins 10 caractères.',
  youAre: 'Connecté en tant que {name} ({email})',
  role: 'Rôle',
  team: 'Équipe',
  members: 'Membres',
  you: 'vous',
  remove: 'Retirer',
  removed:
    'Retiré. Ce qu’il suivait est transmis ; ses appareils se vident des données de l’équipe à leur prochain contact.',
  removeHow:
    '{name} est déconnecté partout. Ce qu’il a écrit reste ; les fiches qu’il tient passent à son successeur.',
  successor: 'Successeur',
  teams: 'Équipes',
  territories: 'Territoires',
  reachIntro:
    'Les équipes sont des noms séparés par des virgules ; ceux qui en partagent une travaillent sur les fiches les uns des autres, et ceux qui n’en ont pas forment une équipe ensemble. Les territoires sont des pays (FR, BE).',
  save: 'Enregistrer',
  set: 'Enregistré. Les appareils suivent à leur prochain contact.',
  notSet: 'Rien n’a changé : ce n’est pas à vous d’en décider, ou l’équipe resterait sans administrateur.',
  invite: 'Inviter un collègue',
  inviteDo: 'Créer un lien d’invitation',
  inviteReady: 'Invitation pour {email}',
  inviteHow: 'Envoyez-lui ce lien vous-même ; il sert une fois, pendant 7 jours.',
  inviteFailed:
    'L’invitation n’a pas pu être créée. Vérifiez l’e-mail ; il est peut-être déjà celui d’un membre.',
  joinTitle: 'Rejoindre {workspace}',
  joinIntro: 'Vous êtes invité comme {role}. Choisissez un mot de passe pour ouvrir votre compte.',
  joinAs: 'Vous êtes connecté en tant que {email}.',
  joinDo: 'Rejoindre l’équipe',
  joinGone: 'Cette invitation n’est pas ou plus valable. Demandez un nouveau lien.',
  joinOther:
    'Cette invitation est pour {email}, mais vous êtes connecté en tant que {you}. Déconnectez-vous d’abord.',
  joinMember: 'Votre compte a déjà un espace. Utilisez un autre e-mail pour celui-ci.',
  devices: 'Appareils',
  devicesIntro:
    'Extensions et navigateurs connectés. Une déconnexion agit aussitôt ; ce qui attend sur l’appareil y est gardé.',
  device: 'Appareil',
  owner: 'Appartient à',
  since: 'Depuis',
  lastUsed: 'Dernier usage',
  thisVisit: 'ces pages',
  revoke: 'Déconnecter',
  revoked: 'L’appareil est déconnecté.',
  connect: 'Relier un appareil',
  connectIntro:
    'Dans l’extension : Options, Équipe, saisissez {url}. Puis tapez ici le code qu’elle affiche.',
  code: 'Code',
  codeDo: 'Continuer',
  approveTitle: 'Relier cet appareil ?',
  approveIntro: 'Il lira et complétera tout l’espace {workspace}, en votre nom.',
  compare:
    'Comparez : l’extension doit afficher exactement ce code. Si vous ne l’avez pas demandé vous-même à l’instant, refusez.',
  from: 'Demandé depuis',
  local: 'cet ordinateur ou son réseau ({address})',
  askedAt: 'Demandé à',
  approve: 'Relier',
  deny: 'Refuser',
  approved: 'Relié. Vous pouvez fermer cette page : l’extension continue seule.',
  denied: 'Refusé. L’appareil en est informé.',
  codeWrong:
    'Ce code n’est pas valable. Un code dure 10 minutes et sert une fois : demandez-en un autre dans l’extension.',
  notFound: 'Il n’y a rien à cette adresse.',
  noWorkspace: 'Votre compte n’a pas d’espace.',
  roles: { sdr: 'SDR', mdr: 'MDR', ae: 'Commercial (AE)', manager: 'Manager', admin: 'Administrateur' },
};

export interface Words {
  lang: 'en' | 'fr';
  t: Texts;
}

/** The first of French and English in an Accept-Language header (RFC 9110, 12.5.4), else English. */
export function wordsFor(header = ''): Words {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { lang: range.slice(0, 2), q: q === undefined ? 1 : Number(q), index };
    })
    .filter(({ lang, q }) => (lang === 'fr' || lang === 'en') && q > 0)
    .sort((a, b) => b.q - a.q || a.index - b.index)[0];
  return wanted?.lang === 'fr' ? { lang: 'fr', t: fr } : { lang: 'en', t: en };
}

/** Fills {placeholders}. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Both catalogues, for the test that compares them. */
export const CATALOGUES = { en, fr };
