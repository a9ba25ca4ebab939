/** templates/agenda.en.md; made from it by `npx vitest run test/draft/templates.test.ts -u`. */
export const agenda = `---
{{ front_matter }}
---

# {% if title %}{{ title }}{% elsif organisation %}{{ organisation }} – {{ date | date }}{% else %}Meeting of {{ date | date }}{% endif %}

{% if written %}
<!-- Note the answers under each question: “- For: …”, “- Against: …”, “- Abstention: …”, with their day if you like: “Camille Renard (12/3)”. -->

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
## {% increment number %}. Approval of the minutes of {{ meeting.date | date }} (for decision)
{% endfor %}

{% if actions.size > 0 %}
## {% increment number %}. {{ review | default: "Action review" }}

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
## {% increment number %}. Open proposals

<!-- Note under each what became of it: “→ adopted”, “→ rejected” or “→ dropped”. -->

{% for proposal in proposals %}
{{ proposal.line }}

{% endfor %}
{% endif %}

{% for title in standing_items %}
## {% increment number %}. {{ title }}

{% endfor %}

## {% increment number %}. {{ other_business | default: "Any other business" }}

## {% increment number %}. {{ next_meetings | default: "Next meetings" }}
{% endif %}
`;
