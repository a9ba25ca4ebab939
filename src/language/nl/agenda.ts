/** templates/agenda.nl.md; made from it by `npx vitest run test/draft/templates.test.ts -u`. */
export const agenda = `---
{{ front_matter }}
---

# {% if title %}{{ title }}{% elsif organisation %}{{ organisation }} – {{ date | date }}{% else %}Vergadering van {{ date | date }}{% endif %}

{% if written %}
<!-- Noteer de antwoorden onder elke vraag: “- Voor: …”, “- Tegen: …”, “- Onthouding: …”, met de dag als men wil: “Camille Renard (12/3)”. -->

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
## {% increment number %}. Vraag
{% endif %}
{% else %}

{% for meeting in approve %}
## {% increment number %}. Goedkeuring van het verslag van {{ meeting.date | date }} (ter beslissing)
{% endfor %}

{% if actions.size > 0 %}
## {% increment number %}. {{ review | default: "Opvolging acties" }}

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
## {% increment number %}. Openstaande voorstellen

<!-- Noteer onder elk wat ervan geworden is: “→ aangenomen”, “→ verworpen” of “→ zonder gevolg”. -->

{% for proposal in proposals %}
{{ proposal.line }}

{% endfor %}
{% endif %}

{% for title in standing_items %}
## {% increment number %}. {{ title }}

{% endfor %}

## {% increment number %}. {{ other_business | default: "Varia" }}

## {% increment number %}. {{ next_meetings | default: "Volgende vergaderingen" }}
{% endif %}
`;
