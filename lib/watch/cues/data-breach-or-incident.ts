import type { Cues } from './types.ts';

/** Attacks, leaks, outages, fires, accidents. */
export default {
  fr: {
    strong:
      'cyberattaque~ | cyberattaqué~ | attaque informatique | rançongiciel~ | ransomware | piratage~ | ' +
      'piraté~ | pirate~ | pirates | hacker~ | intrusion | fuite de données | fuites de données | ' +
      'vol de données | données volées | données exposées | ' +
      'données personnelles NEAR/6 (fuite OR volées OR exposées OR ligne) | panne~ | ' +
      'incident~ de sécurité | incident informatique | incident technique | incendie~ | explosion~ | ' +
      "accident~ | fuite de | coupure~ | hors service | hors ligne | indisponib* | paralysé~ | à l'arrêt | " +
      'en rade | interruption de service | prend feu | en flammes | départ de feu | évacué~ | blessé~ | ' +
      'pollution | déversement | rappel de produit~ | rappelle NEAR/4 (lots OR produits) | ' +
      'dysfonctionnement~ | intoxication | effondrement | certaines données | ont pu être consultées | ' +
      'ont été consultées | compromis~ NEAR/5 (données OR comptes OR système~) | fuité | sans standard | ' +
      'sans téléphone | sans réseau | sans internet | en panne | tout est en panne | ' +
      'système* NEAR/5 (bloqué OR bloqués OR chiffrés OR arrêt) | ' +
      'mot de passe NEAR/8 (piratage OR fuite) | usine NEAR/5 (feu OR incendie OR sinistre) | sinistre~ | ' +
      'ravagé~ | détruit NEAR/5 (incendie OR feu) | accident du travail | retrait du marché | rappel de | ' +
      'mode dégradé | point de situation | débranché~ | sans dossier | ' +
      'jour sans NEAR/3 (informatique OR dossier OR réseau OR système OR téléphone) | ' +
      "système d'information NEAR/5 (arrêt OR bloqué OR paralysé) | attaque par | victime d'une attaque | " +
      "victime d'un | demande de rançon | rançon | cybercriminel~ | " +
      'mots de passe NEAR/5 (fuite OR volés OR exposés) | ' +
      'base de données NEAR/6 (vente OR fuite OR exposée) | notifié NEAR/5 CNIL | ' +
      'RGPD NEAR/6 (fuite OR violation) | violation de données | retour au papier | retour papier | ' +
      "bug géant | panne générale | panne nationale | plus de réseau | plus d'accès | inaccessible~ | " +
      "fermé NEAR/4 (incendie OR inondation) | inondation~ | inondé~ | feu d'entrepôt | violent incendie | " +
      "camion NEAR/5 (couché OR renversé OR accident) | fuite d'ammoniac | fuite de gaz | chute mortelle | " +
      'accident mortel | eau NEAR/5 (non potable OR contaminée)',
    weak:
      'incident~ | feu | pompiers | attaque | sécurité | données | victime~ | serveurs | rétabli* | ' +
      'retour à la normale | panne | coupés | coupé | chiffré',
  },
  en: {
    strong:
      'cyberattack~ | cyber attack | cyber incident | ransomware | hacked | hackers | data breach | ' +
      'breach | data leak | leak~ NEAR/4 (data OR records OR customer OR payslips OR details) | leaked | ' +
      'exposed NEAR/5 (data OR records OR details OR online) | stolen data | outage~ | downtime | ' +
      'went down | is down | service disruption | blackout | fire at | fire in | fire breaks | blaze | ' +
      'explosion | accident | injured | chemical spill | spill | evacuated | security incident | ' +
      'recall~ NEAR/4 (product OR batch OR batches) | knocked offline | taken offline | phishing | ' +
      'data exposed | payslips | customer data NEAR/6 (leak~ OR stolen OR exposed OR accessed) | ' +
      'accessed by | unauthorised access | unauthorized access | systems down | network down | ' +
      'service down | are down | still down | no service | ' +
      'hit by NEAR/4 (attack OR hackers OR outage OR fire OR ransomware) | malware | fire destroys | ' +
      'fire damages | fire rips | plant fire | warehouse fire | gas leak | collapse~ | derail~ | ' +
      'crash NEAR/3 site | product recall | recalls | contaminat* | incident report | cyber | ransom | ' +
      'ransom demand | held to ransom | hack | hacking | hacked into | stolen | data theft | ' +
      'personal data NEAR/6 (exposed OR leaked OR stolen OR accessed) | ' +
      'passwords NEAR/5 (leaked OR stolen OR exposed) | dark web | paper records | back to paper | ' +
      'back to pen | system failure | it failure | crashed | power cut | power failure | out of action | ' +
      'out of service | unavailable | degraded performance | ' +
      'investigating NEAR/5 (issue OR incident OR outage) | root cause | post mortem | flood~ | smoke | ' +
      'burned down | burnt down | gutted | overturned | fatal | killed | toxic | ammonia | safety alert',
    weak:
      'attack | fire | data | security | restored | offline | systems | victims | emergency | ' +
      'firefighters | crash | down | outage | leak | breach~ | incident',
  },
} satisfies Cues;
