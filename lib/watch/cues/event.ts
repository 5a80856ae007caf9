import type { Cues } from './types.ts';

/** Fairs, webinars, open days. */
export default {
  fr: {
    strong:
      'webinaire~ | webinar~ | salon de | salon du | salon des | au salon | sur le salon | notre stand | ' +
      'stand n | hall | congrès | journée portes ouvertes | portes ouvertes | petit déj | petit déjeuner | ' +
      'matinale | table ronde | rendez vous le | retrouvez nous | venez nous | inscription gratuite | ' +
      'inscriptions ouvertes | inscrivez vous | sera présent~ | seront présent~ | exposera | expose au | ' +
      'participe au | participera | journées NEAR/3 (techniques OR utilisateurs OR clients) | ' +
      'convention annuelle | club utilisateurs | conférence | colloque | meetup | hackathon | forum de | ' +
      'forum des | invite NEAR/6 (clients OR public OR visiteurs) | ateliers | ' +
      'journée~ NEAR/4 (porte OR utilisateurs OR technique OR simulation) | ' +
      "exercice NEAR/4 (crise OR grandeur) | visite~ d'usine | visite guidée | job dating | " +
      'rendez vous NEAR/4 (jeudi OR vendredi OR mardi OR mercredi OR lundi) | ' +
      'organise NEAR/6 (journée OR soirée OR rencontre OR webinaire OR atelier OR conférence OR visite OR job) | ' +
      'soirée | rencontre~ utilisateurs | venez | inscription obligatoire | sur inscription | ' +
      'entrée libre | entrée gratuite | tient salon | fait salon | village NEAR/3 salon | pavillon | ' +
      "places limitées | à l'occasion du | dans le cadre du salon | présent au | présents au | " +
      'présente au | présentes au | rendez vous au | on vous attend | vous donne rendez vous | ' +
      'nous y serons | je serai | je serai au | nous serons | serons présents | ' +
      'intervention de NEAR/6 (lors OR au OR salon) | interviendra | keynote | démonstration en direct | ' +
      "inaugurera son stand | exposants | roadshow | journée d'étude | assises | " +
      'rencontres NEAR/3 (nationales OR annuelles OR de) | foire | festival | trophées NEAR/5 cérémonie | ' +
      'masterclass | live NEAR/3 (linkedin OR youtube)',
    weak:
      'salon | stand | inscription~ | places | rendez vous | novembre | octobre | décembre | visiteurs | ' +
      'édition | programme | jeudi | gratuit | café | invités | journée | événement | démonstration~',
  },
  en: {
    strong:
      'webinar | trade show | trade fair | exhibition | exhibit~ at | exhibiting | booth | ' +
      'stand NEAR/3 hall | open day | open house | conference | user group | user conference | ' +
      'register now | register here | register it s free | sign up for | save the date | join us at | ' +
      'join us for | join us on | meet us at | see us at | come and see us | roundtable | keynote | ' +
      'speaking at | breakfast briefing | symposium | roadshow | meet up | hosted by | workshop | ' +
      'come and see | come and race | come and meet | come along | drop by | ' +
      'is at NEAR/5 (stand OR booth OR hall) | stand NEAR/2 4* | webinar is on | register | ' +
      'free to attend | tickets | open to the public | meet the team | demo day | annual conference | ' +
      'customer day | user day | hosts a | hosting a | booth NEAR/3 hall | summit on | panel | ' +
      'we ll be at | will be at | i ll be at | are at NEAR/4 (booth OR stand) | find us | find us at | ' +
      'meet us | visit us | visiting NEAR/5 stand | look for us | on stage | fireside chat | masterclass | ' +
      'live demo | live session | online session | lunch and learn | happy hour | launch party | ' +
      'site tour | annual meeting | users meeting | customer conference | partner day | rsvp | ' +
      'spots left | seats left | limited seats | early bird | speakers | workshop on | workshop in | ' +
      'workshops on',
    weak:
      'seats | places | edition | visitors | attend* | event | fair | demo | demos | stand | november | ' +
      'october | december | join | free | tour of | expo | hosts | agenda NEAR/5 (speakers OR day) | ' +
      'attending',
  },
} satisfies Cues;
