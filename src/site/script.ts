/**
 * What makes a site's registers filter and its search find, in a browser: a classic script, which runs from a folder, too. It shows what the
 * pages hold already, writes text only, and keeps what was asked for in the address. Its folding is that of text/normalize.ts.
 */
export const script = `'use strict';
(function () {
  var letters = { '\\u0153': 'oe', '\\u0152': 'OE', '\\u00e6': 'ae', '\\u00df': 'ss', '\\u0131': 'i', '\\u00f8': 'o', '\\u0142': 'l' };
  function foldedOf(one) {
    return one.normalize('NFKD').replace(/\\p{M}+/gu, '').replace(/[\\u2018\\u2019\\u02bc\\u2032\\u00b4\`\\u201b]/g, "'")
      .replace(/[\\u2010-\\u2015\\u2212]/g, '-').replace(/[\\u0152\\u0153\\u00e6\\u00df\\u0131\\u00f8\\u0142]/g, function (letter) { return letters[letter]; });
  }
  // Few characters fold, again and again: each is folded once.
  var foldedLetters = new Map();
  function fold(text) {
    return text.replace(/[^\\0-\\x7f]|\`/gu, function (one) {
      if (!foldedLetters.has(one)) foldedLetters.set(one, foldedOf(one));
      return foldedLetters.get(one);
    }).replace(/\\s{2,}|[^\\S ]/g, ' ').trim().toLowerCase();
  }
  function wordsOf(text) {
    return fold(text).split(' ').filter(Boolean);
  }
  function hasAll(text, words) {
    return words.every(function (word) { return text.indexOf(word) !== -1; });
  }
  function counted(form, n) {
    if (n === 0) return form.dataset.nothing;
    var one = document.documentElement.lang === 'fr' ? n < 2 : n === 1;
    return (one ? form.dataset.one : form.dataset.many).replace('#', String(n));
  }
  function asked() {
    return new URLSearchParams(location.search);
  }
  function keep(form, isNew) {
    var kept = new URLSearchParams();
    new FormData(form).forEach(function (value, name) { if (value !== '') kept.set(name, value); });
    var query = kept.toString();
    if (query === asked().toString()) return;
    var address = location.pathname + (query === '' ? '' : '?' + query);
    try { history[isNew ? 'pushState' : 'replaceState'](null, '', address); } catch (error) { /* Not allowed here: what is shown is right all the same. */ }
  }
  function fill(form) {
    var from = asked();
    Array.prototype.forEach.call(form.elements, function (field) {
      if (field.name) field.value = from.get(field.name) || '';
    });
  }
  function when(form, show) {
    var wait = 0;
    form.addEventListener('input', function (event) {
      clearTimeout(wait);
      wait = setTimeout(function () { keep(form, event.target.tagName === 'SELECT'); show(); }, event.target.tagName === 'SELECT' ? 0 : 120);
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); clearTimeout(wait); keep(form, true); show(); });
    addEventListener('popstate', function () { fill(form); show(); });
    // A page that comes back from where it was left has its fields filled by the browser.
    addEventListener('pageshow', function () { fill(form); show(); });
    fill(form);
    show();
  }

  var filter = document.querySelector('form.filter');
  if (filter) {
    var rows = Array.prototype.slice.call(document.querySelectorAll('main tbody tr, ul.subjects > li'));
    var texts = null;
    var narrow = function () {
      var words = wordsOf(filter.elements.q.value);
      var state = filter.elements.state ? filter.elements.state.value : '';
      var year = filter.elements.year ? filter.elements.year.value : '';
      if (words.length > 0 && !texts) texts = rows.map(function (row) { return fold(row.textContent); });
      var n = 0;
      rows.forEach(function (row, at) {
        var fits = (state === '' || row.dataset.state === state) && (year === '' || row.dataset.year === year) && (words.length === 0 || hasAll(texts[at], words));
        row.hidden = !fits;
        if (fits) n++;
      });
      Array.prototype.forEach.call(document.querySelectorAll('main section'), function (section) {
        section.hidden = !section.querySelector('tbody tr:not([hidden])') && !!section.querySelector('tbody tr');
      });
      filter.querySelector('output').textContent = counted(filter, n);
    };
    filter.hidden = false;
    filter.addEventListener('reset', function () { setTimeout(function () { keep(filter, true); narrow(); }); });
    when(filter, narrow);
  }

  var search = document.getElementById('search');
  if (search) {
    var list = document.getElementById('results');
    var count = document.getElementById('count');
    var browse = document.getElementById('browse');
    var page = 40;
    var blocks = null;
    var weights = { D: 4, A: 3, P: 3, h: 2, t: 1 };
    var all = function () {
      if (!blocks) {
        blocks = [];
        (window.czsIndex || []).forEach(function (meeting) {
          var title = '';
          // One text of all of a meeting is folded sooner than each of them.
          var folded = fold(meeting[3].map(function (block) { return block[2]; }).join('\\u0001')).split('\\u0001');
          meeting[3].forEach(function (block, at) {
            if (block[1] === 'h') title = folded[at];
            // What is decided is known by its meeting and its number, too: 2025-01-16/D2.
            var ref = block[3] && block[0].indexOf('/') === -1 ? meeting[0].slice(9, -5) + '/' + block[0].toLowerCase() : '';
            blocks.push({ meeting: meeting, id: block[0], kind: block[1], words: block[2], state: block[3], gone: block[4], folded: folded[at], title: title, ref: ref });
          });
        });
      }
      return blocks;
    };
    var slight = search.dataset.slight.split(' ');
    // « d'ouverture » asks for « ouverture », and small words for nothing; what has a figure in it stays whole.
    var tellingIn = function (text) {
      var words = [];
      wordsOf(text).forEach(function (word) {
        if (/\\d/.test(word)) words.push(word);
        else word.split(/[^\\p{L}]+/u).forEach(function (part) { if (part.length > 1) words.push(part); });
      });
      var telling = words.filter(function (word) { return slight.indexOf(word) === -1; });
      return telling.length > 0 ? telling : wordsOf(text);
    };
    var known = null;
    var isOneOff = function (a, b) {
      if (Math.abs(a.length - b.length) > 1) return false;
      var from = 0;
      while (from < a.length && a[from] === b[from]) from++;
      var after = function (text, n) { return text.slice(from + n); };
      return after(a, 1) === after(b, 1) || after(a, 1) === after(b, 0) || after(a, 0) === after(b, 1) ||
        (a[from] === b[from + 1] && a[from + 1] === b[from] && after(a, 2) === after(b, 2));
    };
    // Words that begin as one does that no text has, or are a letter off: « fermeture », « ferme »; « cotistion », « cotisation ».
    var near = function (word) {
      if (word.length < 5) return [];
      if (!known) {
        known = new Set();
        all().forEach(function (one) { one.folded.split(/[^\\p{L}\\p{N}]+/u).forEach(function (each) { if (each.length > 3) known.add(each); }); });
      }
      var stem = word.slice(0, Math.max(4, Math.ceil(word.length / 2)));
      return Array.from(known).filter(function (one) { return one.indexOf(stem) === 0 || isOneOff(one, word); }).slice(0, 12);
    };
    var letter = /[\\p{L}\\p{N}]/u;
    var begins = function (text, form) {
      for (var at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) if (at === 0 || !letter.test(text[at - 1])) return true;
      return false;
    };
    // A short word is part of many others: it is looked for where words begin.
    var holds = function (text, form) {
      return form.length < 4 ? begins(text, form) : text.indexOf(form) !== -1;
    };
    var has = function (one, forms) {
      return forms.some(function (form) { return holds(one.folded, form) || holds(one.title, form) || holds(one.ref, form); });
    };
    var counts = function (forms) {
      return forms.length === 0 ? 0 : all().filter(function (one) { return has(one, forms); }).length;
    };
    // Words in one text or in the title that it stands under; where none has them all, what has most of them, rare ones first.
    var find = function (words, kind) {
      var isNear = false;
      var asked = words.map(function (word) {
        var forms = [word];
        var found = counts(forms);
        if (found === 0) {
          forms = near(word);
          found = counts(forms);
          if (found > 0) isNear = true;
        }
        return { forms: forms, rare: Math.log(all().length / Math.max(1, found)) };
      });
      var within = all().filter(function (one) { return kind === '' || one.kind === kind; });
      var ranked = [];
      var most = 1;
      within.forEach(function (one) {
        var held = asked.filter(function (each) { return has(one, each.forms); });
        var n = held.length;
        var rare = held.reduce(function (sum, each) { return sum + each.rare; }, 0);
        if (n === 0 || n < most) return;
        if (n > most) { most = n; ranked = []; }
        var first = held.every(function (each) { return each.forms.some(function (form) { return begins(one.folded, form) || begins(one.title, form); }); });
        var own = held.every(function (each) { return each.forms.some(function (form) { return one.folded.indexOf(form) !== -1; }); });
        ranked.push({ one: one, rank: weights[one.kind] * 2 + (first ? 3 : 0) + (own ? 3 : 0) - (one.gone ? 3 : 0) + (n < words.length ? rare : 0) });
      });
      // One word of several says too little.
      if (most < words.length && most * 2 < words.length) ranked = [];
      ranked.sort(function (a, b) {
        if (a.rank !== b.rank) return b.rank - a.rank;
        return a.one.meeting[2] < b.one.meeting[2] ? 1 : a.one.meeting[2] > b.one.meeting[2] ? -1 : 0;
      });
      return {
        said: most < words.length ? search.dataset.partly : isNear ? search.dataset.nearly : '',
        forms: asked.reduce(function (forms, each) { return forms.concat(each.forms); }, []),
        list: ranked.map(function (each) { return each.one; })
      };
    };
    // Each letter folded on its own, so that what was found is marked where it stands.
    var marksIn = function (text, words) {
      var folded = '';
      var places = [];
      for (var at = 0; at < text.length; at++) {
        var letter = fold(text[at]) || (/\\s/.test(text[at]) ? ' ' : '');
        for (var each = 0; each < letter.length; each++) places.push(at);
        folded += letter;
      }
      var marks = [];
      words.forEach(function (word) {
        for (var from = folded.indexOf(word), n = 0; from !== -1 && n < 20; from = folded.indexOf(word, from + word.length), n++)
          marks.push([places[from], places[from + word.length - 1] + 1]);
      });
      return marks.sort(function (a, b) { return a[0] - b[0]; });
    };
    var element = function (tag, name, text) {
      var made = document.createElement(tag);
      if (name) made.className = name;
      if (text) made.textContent = text;
      return made;
    };
    var excerpt = function (text, words) {
      var most = 280;
      var marks = marksIn(text, words);
      var from = 0;
      if (text.length > most && marks.length > 0) {
        from = Math.max(0, marks[0][0] - 80);
        if (from > 0) from = text.lastIndexOf(' ', from) + 1;
      }
      var to = text.length <= from + most ? text.length : text.lastIndexOf(' ', from + most);
      if (to <= from) to = from + most;
      var made = element('p', 'excerpt');
      var at = from;
      if (from > 0) made.append('… ');
      marks.forEach(function (mark) {
        if (mark[0] < at || mark[1] > to) return;
        made.append(text.slice(at, mark[0]));
        made.append(element('mark', '', text.slice(mark[0], mark[1])));
        at = mark[1];
      });
      made.append(text.slice(at, to));
      if (to < text.length) made.append(' …');
      return made;
    };
    var show = function () {
      var words = tellingIn(search.elements.q.value);
      list.textContent = '';
      count.textContent = '';
      if (browse) browse.hidden = false;
      if (words.length === 0) return;
      var result = find(words, search.elements.kind.value);
      var found = result.list;
      count.textContent = (found.length > 0 && result.said ? result.said + ' ' : '') + counted(search, found.length);
      if (browse) browse.hidden = found.length > 0 && !result.said;
      var from = 0;
      var more = function () {
        found.slice(from, from + page).forEach(function (one) {
          var item = element('li');
          var link = element('a', '', search.dataset[one.kind.toLowerCase()] + (one.state ? '\\u00a0' + one.id : ''));
          link.href = one.meeting[0] + (one.id ? '#' + one.id : '');
          var head = element('p', 'where');
          head.append(link, ' ', element('span', 'sub', one.meeting[1] + (one.state ? ' \\u00b7 ' + one.state : '')));
          item.append(head, excerpt(one.words, result.forms));
          list.append(item);
        });
        from += page;
        if (from < found.length) {
          var button = element('button', 'more', search.dataset.more);
          button.type = 'button';
          button.addEventListener('click', function () { button.parentNode.remove(); more(); });
          var last = element('li');
          last.append(button);
          list.append(last);
        }
      };
      more();
    };
    when(search, show);
  }
})();
`;
