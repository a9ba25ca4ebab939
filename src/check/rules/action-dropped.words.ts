import type { RuleSentences } from '../../language/findings.ts';

export const words = {
  title: {
    fr: 'Une action restée ouverte que le PV suivant ne reprend pas',
    nl: 'Een open actie die het volgende verslag niet overneemt',
    en: 'An action left open that the next minutes do not carry over',
  },
  findings: {
    'action-dropped': {
      message: {
        fr: "{ref} était ouverte et n'apparaît plus ({text:quoted}).",
        nl: '{ref} stond open en komt niet meer voor ({text:quoted}).',
        en: '{ref} was open and is missing here ({text:quoted}).',
      },
      remedy: {
        fr: 'La reprendre, ou : czs fait {ref}',
        nl: 'Neem ze over, of: czs gedaan {ref}',
        en: 'Carry it over, or: czs done {ref}',
      },
    },
  },
  page: [
    {
      fr: 'Une action ouverte que le PV qui fait le suivi des actions ne reprend ni ne clôt. Elle n’est pas perdue (`czs suivis` la montre tant qu’elle n’est pas close), mais personne n’en aura parlé. C’est le dernier PV non approuvé qui est examiné, en premier lieu celui de la réunion convoquée.',
      nl: 'Een actie staat open, en het verslag dat de acties opvolgt, neemt ze niet over en sluit ze niet af. Ze gaat niet verloren (`czs opvolging` toont ze tot ze afgesloten is), maar niemand zal erover gesproken hebben. Bekeken wordt het laatste verslag dat niet goedgekeurd is, te beginnen met dat van de geplande vergadering.',
    },
    {
      fr: 'Une action reprise avec sa référence, close, ou citée n’importe où dans le PV n’est pas signalée ; celle qui est dite close sans sa référence relève de `update-without-ref`. Un PV qui ne cite aucune action ne fait pas de suivi : rien n’est alors signalé.',
      nl: 'Een actie die met haar verwijzing overgenomen is, afgesloten is of waar ook in het verslag aangehaald wordt, is niet weggevallen; wat alleen in woorden afgesloten is, meldt `update-without-ref`. Een verslag dat geen enkele actie aanhaalt, volgt er geen op: dan wordt er niets gemeld.',
    },
  ],
} satisfies RuleSentences;
