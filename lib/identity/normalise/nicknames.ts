/** Given names that stand for one another, a group a line; short forms, spellings, languages. */
const GROUPS = `
alexandre alexander alex sacha sasha|alexandra alex sandra sacha|antoine anthony antony tony toine
antonio toni tony|andre andrew andy andreas|andrea andy|annemarie|ann anne an|bartholome bart
barbara barb babs|benjamin ben benji|benoit ben|bernard bernhard bernd|bertrand bert
catherine cathy katherine kathryn kate kathy cath katie katarina|charles charlie charly chuck carl karl
charlotte charlie lotte|christian chris|christine chris tina christina
christophe christopher chris kit stoffel|claude|daniel dan danny dani|danielle dany|david dave davy
deborah debbie deb|dominique dom domi|dominic dominik dom nick|edouard edward ed eddy eddie ted ned
edmond ed|elisabeth elizabeth liz beth lisa betty babeth eliza lilibet|emmanuel manu emanuel
emmanuelle manue manu|eric erik rick|etienne stephen steven|stefan|florence flo|florian flo
francis frank francois franck|francois frans francisco paco|francoise fanfan
frederic fred frederick freddy frederik friedrich fritz|frederique fred|gabriel gaby gabe
gabrielle gaby gabi|georges george jorge giorgio|gerard gerry gerd|gregory greg gregoire|gregoire greg
guillaume william will bill billy gui guy willem wilhelm|guy|henri henry harry heinrich hank|hugo hugues
ignace|isabelle isa isabel bella|isabella|jacqueline jackie|jacques jack jim james jimmy jamie
jean john jack johnny jon johan johann jan hans juan giovanni|jeanfrancois jf|jeanpierre jp|jeanmarc jm
jeanlouis jl|jeanne jane joan johanna|jennifer jen jenny|jerome jerry gerome|jessica jess jessie|joel
jonathan jon nathan johnny|joseph joe jose jo giuseppe beppe|josephine jo josie josefine
julien julian jules|julie julia|kevin kev|laurence laurie|laurent laurence lorenz lorenzo larry
leonard leo len leonardo|louis lewis lou luis luigi ludwig lodewijk|louise lou|luc luke lucas lukas
ludovic ludo|madeleine mado maddie|marcel|margaret maggie meg peggy marguerite margot greta daisy
margaux margot|marie maria mary mia marion|mark marc marcus marco markus|martin marty tin
mathieu matthieu matthew matt mat matthias mathias mateo matteo|maximilien max
maxime maxence maximilian maxim|mehdi mahdi|michael mike mick mikael michel miguel michele mickael misha
mohamed mohammed muhammad mohammad mehmet momo mohand|monique mo|nathalie nath natalie nat natalia
nicolas nico nicholas nick nic niklas klaus claus|olivier oliver oli olly|pascal|patrice pat
patricia pat patty trish|patrick pat paddy padraig|paul pablo paolo pol
philippe phil philip felipe filip|pierre peter pete pedro piet pieter petrus piotr
raphael raph rafael rafa|raymond ray|rebecca becky|richard rick dick rich ricardo
robert bob rob bobby robbie bert roberto robin|roland rolf|samuel sam sammy|samira sam|samantha sam
sebastien seb sebastian basti bastien|simon simeon|sophie sofia sophia
stephane steph stefan stephan stephen steven steve stefano|stephanie steph stefanie fanny
susan sue suzy susanna suzanne|sylvain|sylvie sylvia|theodore theo ted
theresa therese tess tessa terry teresa|thierry dirk terry|thibault thibaut thibaud tibo
thomas tom tommy tomas|timothy tim timothee|valentin val valentine|valerie val|veronique vero veronica
victor vic vittorio|victoria vicky vic|vincent vince vincenzo vinz|vladimir vlad|walter wout wouter walt
xavier xav javier|yacine yassine yasin yassin|youssef yusuf joseph yousef|yves|yvonne|zacharie zach zack
zoe|soizic soisick soazig francoise|elsa|emilie emily emmy|aurelie|aurelien|adrien adrian|bastien|bruno
cedric ced|clement clem clemens|clementine clem|constance|corinne co|cyril cyrille|damien damian
delphine delph|denis dennis|elodie|fabien fabian fab|fabrice fab|fabienne fab|gaetan|gilles giles
helene helen elena helena ellen|ines agnes inez|joachim|jochen|jorg joerg jurgen georg|katia katja
laetitia letitia|leila layla leyla|lionel|loic|lucie lucy lucia|marjorie|mathilde tilda mathilda
melanie mel|muriel|nadine|nathan|oceane|pauline paula|quentin quintin|regis|romain roman|sabine
sandrine sandra|severine sev|solene|tatiana tanya|ulrich uli|virginie ginny|wilfried will
yann yannick yan yanick|yohan yoann johan|callum calum|siobhan|joris george|maud maude
eleonore leonore nora|edwige|ali aly`;

const groups = new Map<string, Set<number>>();
for (const [at, group] of GROUPS.trim().split(/[|\n]/).entries())
  for (const name of group.split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(at));

/** True for given names that people use for one another: Bob and Robert, Manu and Emmanuel. Plain forms. */
export function nicknames(a: string, b: string): boolean {
  const mine = groups.get(a);
  const theirs = groups.get(b);
  if (!mine || !theirs) return false;
  for (const group of mine) if (theirs.has(group)) return true;
  return false;
}

/** Further given names that are common somewhere in Europe: between two of them a letter is no slip. */
const MORE = `
adele agathe agnes aicha alain alban albert alexia alexis alice aline alison alix alma amandine ambre amelie amina
anais angele angelique anna annabelle annette annick annie antonin apolline ariane armand armelle arnaud arthur astrid
aurore axel axelle baptiste beatrice berenice berengere blandine brigitte camille carine carla carole caroline cecile
celia celine chantal chiara chloe christel christelle claire clara clarisse claudine claudie colette coralie daniele
daphne denise diane didier dorothee elena eliane eliott elisa elise ella elina emeline emil emile emma enzo erwan
estelle esther eva evan evelyne fabiola fatima felix fernand flavie fleur gael gaelle genevieve geoffroy geraldine
germain ghislain ghislaine gisele gwenael gwenaelle hamid hannah henriette hubert huguette ingrid irene iris ivan
jacinthe jamila janine jasmine jocelyne joelle jordan judith juliette justin justine karim karima karine kim lara laura
laure lea lena leon leonie leopold leslie lilian liliane lily lina line lisa lise lison lola lorena loris louane lucas
lucien lucienne lucile lucille ludivine lydia lydie lydia mael maelle magali malik manon manuel manuela marc marceau
marcelle mariam marianne marielle marina marine mario marion marius marlene marta marthe martina martine maryse
maurice maxence melissa michele micheline michelle mireille mona morgan morgane myriam nadege nadia nadir naima nelly
nina noa noe noel noelle noemie nora norbert norman odette odile olga olivia ophelie oscar pamela pascale patrizia
paulette perrine pia priscilla rachel rachida rafaelle raoul regine remi remy renaud rene renee rodolphe roger romane
romy rosa rosalie rose roxane sabrina sacha sally salome samir sara sarah serena serge sibylle sidonie silvia simone
sonia sylviane sylvette tamara tania tara theo thea tiago tiphaine tristan ugo ursula valentina vanessa vera victorine
viviane wanda wendy william yasmina yasmine ysee yvan yvette zara zelie zora aoife ann an wafa nadine dominic karin
jana jannes jonas lars greta jurgen katarzyna piotr matteo luca lukas`;

const known = new Set(MORE.split(/\s+/));

/** True for a given name of the lists: what is no slip for another one. */
export function isGivenName(word: string): boolean {
  return groups.has(word) || known.has(word);
}

const FEMININE: readonly [RegExp, string][] = [
  [/ic$/, 'ique'],
  [/(el|al|il)$/, '$1le'],
  [/(en|on|an)$/, '$1ne'],
  [/et$/, 'ette'],
  [/(.)$/, '$1e'],
  [/(.)$/, '$1a'],
  [/s$/, 'a'],
  [/o$/, 'a'],
  [/us$/, 'a'],
];

/** True where one name is the other's feminine: Emmanuel and Emmanuelle, Martin and Martine, Alexis and Alexia. */
export function genderPair(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const made = (one: string, other: string) =>
    FEMININE.some(([ending, feminine]) => ending.test(one) && one.replace(ending, feminine) === other);
  return short.length > 2 && (made(short, long) || made(long, short));
}
