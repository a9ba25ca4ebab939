/** templates/agenda.fr.md; made from it by `npx vitest run test/draft/templates.test.ts -u`. */
export const agenda = `---
{{ front_matter }}
---

# {% if title %}{{ title }}{% elsif organisation %}{{ organisation }} – {{ date | date }}{% else %}Réunion du {{ date | date }}{% endif %}

{% if written %}
<!-- Noter les réponses sous chaque question : « - Pour : … », « - Contre : … », « - Abstention : … », avec leur jour si on veut : « Camille Renard (12/3) ». -->

{% for item in items %}
## {% increment number %}. {{ item.heading }}

{% for decision in item.decisions %}
{{ decision.line }}
{% endfor %}

{% for proposal in item.proposals %}
{{ proposal.line }}
{% endfor %}
{% endfor %}

{% if items.size == 0 %}
## {% increment number %}. Question
{% endif %}
{% else %}

{% for meeting in approve %}
## {% increment number %}. Approbation du PV du {{ meeting.date | date }} (pour décision)
{% endfor %}

{% if actions.size > 0 %}
## {% increment number %}. {{ review | default: "Suivi des actions" }}

{% for action in actions %}{{ action.line }}
{% endfor %}
{% endif %}

{% for item in items %}
## {% increment number %}. {{ item.heading }}

{% for decision in item.decisions %}
{{ decision.line }}
{% endfor %}

{% for proposal in item.proposals %}
{{ proposal.line }}
{% endfor %}
{% endfor %}

{% if proposals.size > 0 %}
## {% increment number %}. Propositions en suspens

<!-- Noter sous chacune ce qu’il en est : « → adoptée », « → rejetée » ou « → sans suite ». -->

{% for proposal in proposals %}
{{ proposal.line }}

{% endfor %}
{% endif %}

{% for title in standing_items %}
## {% increment number %}. {{ title }}

{% endfor %}

## {% increment number %}. {{ other_business | default: "Divers" }}

## {% increment number %}. {{ next_meetings | default: "Prochaines réunions" }}
{% endif %}
`;
