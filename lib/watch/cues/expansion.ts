import type { Cues } from './types.ts';

/** New sites, countries, capacity. */
export default {
  fr: {
    strong:
      'nouvelle usine | nouveau site | nouvelle agence | nouvel entrepôt | nouvel atelier | ' +
      'nouveaux locaux | nouveau siège | nouveaux bureaux | nouvelle filiale | ' +
      "nouvelle plateforme logistique | nouvelle ligne | s'installe~ | s'implante~ | s implante | " +
      'implantation | implante~ NEAR/4 (usine OR site OR filiale OR agence) | agrandit | agrandissement | ' +
      "s'agrandit | extension de | " +
      'ouvre NEAR/5 (usine OR site OR agence OR filiale OR bureau OR bureaux OR entrepôt OR atelier OR centre OR hub OR magasin OR dépôt OR antenne OR clinique) | ' +
      'ouverture NEAR/5 (usine OR site OR agence OR filiale OR bureau OR bureaux OR entrepôt OR atelier OR centre OR hub) | ' +
      'inaugure~ | inauguration | pose NEAR/3 pierre | première pierre | ' +
      'double~ NEAR/5 (capacité OR surface OR usine OR production OR taille) | ' +
      'doubler NEAR/4 (capacité OR surface) | emménage~ | déménage~ | débarque~ en | arrive en | ' +
      'filiale en | création d une filiale | permis de construire | ' +
      'construit NEAR/5 (usine OR site OR entrepôt OR atelier) | ' +
      'construire NEAR/5 (usine OR site OR entrepôt OR atelier) | ' +
      'investit NEAR/8 (usine OR site OR ligne OR atelier) | augmente NEAR/3 capacité~ | ' +
      'à l international | ' +
      'ouvre NEAR/5 (hubs OR dépôts OR antenne OR établissement OR showroom OR cuisine OR laboratoire) | ' +
      "installe NEAR/5 (siège OR usine OR atelier OR équipes OR filiale) | s'étend | " +
      'étend NEAR/4 (réseau OR activité OR présence OR usine) | part à la conquête | met le cap sur | ' +
      'à la conquête | se lance en | se lance aux | nouveau hub | nouvelle antenne | nouvelle clinique | ' +
      'nouvel établissement | pousse les murs | plus grands | va construire | pousser ses murs | ' +
      "accélère à | s'exporte | ouvre sa | ouvre un | ouvre une | ouvre son | partent au | " +
      'part au NEAR/3 (japon OR canada OR maroc OR brésil) | comptoir | ' +
      'est née NEAR/6 (filiale OR gmbh OR ltd OR inc OR kk) | officiellement née | ouvre deux | ' +
      'ouvre trois | ouvre quatre | ouvrir deux | ouvrir une | ouvrir un | ouvrira | va ouvrir | ' +
      "prend pied | met un pied | pose ses valises | s'attaque au | " +
      "s'attaque à NEAR/4 (marché OR europe OR allemagne OR espagne) | marché américain | " +
      'marché allemand | marché espagnol | nouveau marché | nouveaux marchés | ' +
      'investissement de NEAR/5 (usine OR site OR ligne) | ' +
      'accroît NEAR/3 (capacité OR surface OR présence) | augmentation de capacité | deuxième site | ' +
      'second site | troisième site | nouvelle unité | nouveau laboratoire | nouveau centre | ' +
      'nouveau magasin | data center | loue NEAR/6 (m OR mètres OR bureaux OR entrepôt) | ' +
      'chantier NEAR/5 (usine OR extension OR siège) | mise en service NEAR/5 (ligne OR usine OR site) | ' +
      "démarrage de l'usine | nouvelle chaîne",
    weak:
      'ouvre | ouverture | agence | usine | entrepôt | filiale | capacité | m2 | mètres carrés | ' +
      'bâtiment | locaux | surface | absent~ | hub~ | territoire | implanter',
  },
  en: {
    strong:
      'new plant | new site | new office~ | new warehouse | new factory | new depot | new facility | ' +
      'new headquarters | new premises | new hub~ | new data centre | new subsidiary | ' +
      'open~ NEAR/5 (plant OR site OR office OR offices OR factory OR warehouse OR depot OR facility OR hub OR centre OR branch OR subsidiary OR lab) | ' +
      'expand~ NEAR/5 (into OR to OR capacity OR plant OR site OR operations OR facility OR factory) | ' +
      'expansion | extends its | doubles capacity | double its capacity | doubling | breaks ground | ' +
      'break ground | moves into | moving to | relocat~ | enters the | lands in | sets up in | ' +
      'set up shop | build~ NEAR/5 (plant OR factory OR warehouse OR site OR facility) | ' +
      'planning permission | enlarge~ | nouveaux hubs | new line | ' +
      'opens NEAR/4 (arm OR first OR second OR third OR new OR uk OR us OR french OR german OR spanish) | ' +
      'opening NEAR/4 (arm OR first OR second OR new) | opens | ' +
      'adds NEAR/5 (capacity OR site OR line OR warehouse) | bigger premises | larger premises | ' +
      'new base | continental base | first office | second site | ' +
      'sets up NEAR/5 (subsidiary OR office OR base OR arm) | to open | ' +
      'to build NEAR/5 (plant OR factory OR warehouse OR site OR depot) | ' +
      'moves NEAR/5 (headquarters OR hq OR offices) | market entry | expands | expand into | expanding | ' +
      'officially born | subsidiary in | office in | branch in | plant in | factory in | site in | ' +
      'warehouse in | hub in | base in | ' +
      'enters NEAR/5 (market OR germany OR france OR spain OR us OR uk OR japan) | ' +
      'launches in NEAR/3 (germany OR france OR spain OR us OR uk OR japan OR europe) | first step into | ' +
      'goes international | overseas | heads to NEAR/3 (germany OR france OR japan OR spain OR us) | ' +
      'invests NEAR/6 (plant OR factory OR site OR line OR warehouse OR facility) | ' +
      'investment in NEAR/5 (plant OR factory OR site OR line) | new production line | second factory | ' +
      'second plant | third site | additional capacity | adds capacity | triples capacity | square metre | ' +
      'square feet | leases NEAR/5 (space OR warehouse OR feet OR metres) | outgrown | new home | ' +
      'new lab | new showroom | new store',
    weak:
      'opening | plant | warehouse | capacity | square metres | sq ft | site | export | europe | base | ' +
      'teams | new market | headquarters',
  },
} satisfies Cues;
