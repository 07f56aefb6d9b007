'use strict';
// Ce que le contrôle dit d'une réponse : les mêmes avis que « pec check », avec ses mots. Les essais en C# et ceux dans Chromium lisent le même tableau.
const verdicts = form => {
  const said = form.dataset, rules = {};
  for (const rule of document.getElementById('regles').content.children) rules[rule.dataset.rule] = { gravity: rule.dataset.gravity, words: [...rule.children].map(p => p.textContent) };
  const tell = (id, help, blanks, fix) => {
    const { gravity, words } = rules[id], fill = text => text.replace(/\{(\d)\}/g, (_, i) => blanks[i] ?? '');
    return { id, gravity, fix, text: [fill(words[0]), ...help == null ? [] : [fill(words[help + 1])]].join(' ') };
  };

  // Les lettres sans leurs accents, comme « Folding ».
  const ligatures = { œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't' };
  const fold = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[œæßþøłđðħıŧ]/g, c => ligatures[c]);
  const slug = text => fold(text).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const distance = (a, b) => {
    let last = [], row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const before = last;
      [last, row] = [row, [i]];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    return row[b.length];
  };
  const shared = (a, b) => { let i = 0; while (i < a.length && a[i] === b[i]) i++; return i; };
  const nearest = (written, known) => {
    const text = fold(written);
    if (text.length > 64) return null;
    let best = null, least = Math.min(4, Math.max(1, Math.floor((text.length + 1) / 3))) + 1;
    for (const name of known) {
      const d = distance(text, fold(name)), gain = best && shared(text, fold(name)) - shared(text, fold(best));
      if (d < least || d === least && best && (gain ? gain > 0 : name < best)) [best, least] = [name, d];
    }
    return best;
  };

  // Les dates, comme « WrittenDate ».
  const months = [...Array(12).keys()].map(m => new Date(2000, m, 15).toLocaleDateString('fr', { month: 'long' }));
  const small = /^(le|en|depuis|des|du|de|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim)$/;
  const number = text => /^\d{1,4}$/.test(text ?? '') ? +text : null;
  const pad = (n, width) => String(n).padStart(width, '0');
  const iso = (y, m, d) => [pad(y, 4), ...m == null ? [] : [pad(m, 2)], ...d == null ? [] : [pad(d, 2)]].join('-');
  const lastDay = (y, m) => new Date(Date.UTC(2000 + y % 400, m, 0)).getUTCDate();
  const exists = (y, m, d) => y >= 1000 && (m == null || m >= 1 && m <= 12) && (d == null || d >= 1 && d <= lastDay(y, m));
  const parse = text => {
    const [, y, m, d] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
    return y && exists(+y, m && +m, d && +d) ? text : null;
  };
  const monthNamed = word => { const i = months.findIndex(m => word.length >= 3 && fold(m).startsWith(word)); return i < 0 || word === 'jui' ? null : i + 1; };
  const exact = (y, m, d) => exists(y, m, d) ? { sense: 'certain', date: iso(y, m, d) }
    : m < 1 || m > 12 ? { sense: 'missing', why: said.noMonth }
      : { sense: 'missing', why: said.noDay.replace('{0}', `${months[m - 1]} ${y}`).replace('{1}', lastDay(y, m)) };
  const ofWords = (words, numbers) => {
    if (numbers.filter(n => n >= 1000).length > 1) return null;
    const yearFirst = numbers[0] >= 1000, y = yearFirst ? numbers[0] : numbers.at(-1), at = yearFirst ? 1 : words.length - 2, m = numbers[at] ?? monthNamed(words[at]);
    if (y == null || m == null) return null;
    if (words.length === 2) return y >= 1000 ? exact(y, m) : null;
    const d = number(words[yearFirst ? 2 : 0].replace('er', ''));
    if (d == null) return null;
    if (y >= 1000) return exact(y, m, d);
    return y < 100 && words.at(-1).length === 2 && exists(2000 + y, m, d) ? { sense: 'short', date: iso(2000 + y, m, d) } : null;
  };
  const around = text => {
    const years = (text.match(/\d+/g) ?? []).filter(n => n.length === 4 && +n >= 1000);
    return years.length === 1 ? { sense: 'around', date: years[0] } : years.length === 2 && +years[0] < +years[1] ? { sense: 'range', date: years[0], end: years[1] } : { sense: 'none' };
  };
  const withoutTime = text => {
    if (/^\d.{3}([-/]).{2}\1.{2}[t ]\d/.test(text)) return text.slice(0, 10);
    const at = text.indexOf(' a ');
    if (at > 5 && /\d/.test(text[at + 3] ?? '') && /[h:]/.test(text.slice(at + 1))) return text.slice(0, at);
    const colon = text.indexOf(':'), space = text.slice(0, Math.max(colon, 0)).lastIndexOf(' ');
    return colon > 0 && space > 5 ? text.slice(0, space) : text;
  };
  const written = text => {
    if (text.length > 60) return { sense: 'none' };
    const folded = fold(text).trim();
    let words = withoutTime(folded).split(/[ /.\-,–\u00a0\u202f]/).filter(w => w && !small.test(w));
    if (words.length === 1 && /^\d{8}$/.test(words[0])) words = [words[0].slice(0, 4), words[0].slice(4, 6), words[0].slice(6)];
    const numbers = words.map(number);
    if (words.length === 1 && numbers[0] >= 1000) return exact(numbers[0]);
    return (words.length === 2 || words.length === 3) && ofWords(words, numbers) || around(folded);
  };
  const today = () => { const d = new Date(); return iso(d.getFullYear(), d.getMonth() + 1, d.getDate()); };
  const first = date => date + '-01-01'.slice(date.length - 4);
  const dates = (text, isPast) => {
    const day = parse(text), w = day ? null : written(text);
    if (day) return isPast && first(day) > today() ? tell('date-a-venir', 0, []) : null;
    if (w.sense === 'certain' && w.date.length === 10 && text.startsWith(w.date)) return tell('heure-en-trop', 0, [text, w.date], w.date);
    if (w.sense === 'missing') return tell('date-inexistante', 0, [text, w.why]);
    if (w.sense === 'short') return tell('date-mal-ecrite', 2, [text, w.date]);
    if (w.sense === 'around') return tell('date-mal-ecrite', 3, [text, w.date]);
    if (w.sense === 'range') return tell('date-mal-ecrite', 4, [text, w.date, w.end]);
    return w.date ? tell('date-mal-ecrite', 0, [text, w.date], w.date) : tell('date-mal-ecrite', 1, [text]);
  };

  // Les nombres, comme « Numbers ».
  const apart = text => text.trim().replace(/[\u00a0\u202f'’]/g, ' ');
  const both = text => {
    const digits = apart(text), [, sign, whole, rest] = /^([-\u2212]*)(\d{1,3})\.(\d{3})$/.exec(digits) ?? [];
    if (!whole || whole[0] === '0') return null;
    const few = digits.replace(/0+$/, '').replace(/\.$/, '');
    return [sign + whole + rest, digits.endsWith('0') ? few.includes('.') ? few : few + '.0' : digits + '0'];
  };
  const isNumber = text => {
    const digits = apart(text).replace(/^[-\u2212+]+/, '');
    if (both(text) || !/^\d/.test(digits)) return false;
    const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(',')), mark = at >= 0 && digits.indexOf(digits[at]) === at ? at : -1;
    const [whole, part] = mark < 0 ? [digits, '0'] : [digits.slice(0, mark), digits.slice(mark + 1)], groups = whole.split(/[ .,]/.exec(whole)?.[0] ?? ' ');
    return /^\d+$/.test(part) && groups.every(g => /^\d+$/.test(g)) && (groups.length === 1 || groups[0].length <= 3 && groups.slice(1).every(g => g.length === 3));
  };
  const numberIn = text => {
    const found = /\d[\d \u00a0\u202f.,'’]*/.exec(text);
    if (!found || text.length > 200) return null;
    const inside = found[0].replace(/\D+$/, ''), end = found.index + inside.length;
    return /\d/.test(text.slice(end)) ? null : found.index === 1 && /[-\u2212]/.test(text[0]) ? text.slice(0, end) : inside;
  };
  const numbers = text => {
    const n = numberIn(text), two = n && both(n);
    if (two) return tell('nombre-ambigu', 0, [text, ...two]);
    if (!n || n === text) return tell('forme-inattendue', 0, [said.number, said.numberExample]);
    const isMultiplied = fold(text).split(/[ \u00a0\u202f€\d.,]+/).some(w => /^(k|m|mille|md|million.*|milliard.*)$/.test(w));
    return isMultiplied || !isNumber(n) ? tell('chiffre-seul', 1, [text]) : tell('chiffre-seul', 0, [text, n]);
  };

  // Les courriels, comme « Mailboxes ».
  const isMail = text => /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-][A-Za-z0-9.-]{1,198}[A-Za-z0-9-]$/.test(text) && text.split('@')[1].includes('.') && !text.split('@')[1].includes('..');
  const ats = ['(at)', '[at]', '{at}', '(a)', '[a]', '(arobase)', '[arobase]', ' arobase ', ' at ', '(@)', '[@]', '&#64;'];
  const dots = ['(point)', '[point]', '(dot)', '[dot]', ' point ', ' dot '];
  const isTelephone = text => {
    const n = /^t/i.test(text.trim()) ? text.trim().replace(/^[téelphon.: \u00a0\u202f]+/i, '') : text.trim(), count = (n.match(/\d/g) ?? []).length;
    return /^[\d .\-/()+\u00a0\u202f]*$/.test(n) && count >= 8 && count <= 15;
  };
  const areMeant = text => !text.includes('://') && (text.includes('@') || ats.some(at => text.toLowerCase().includes(at)) || isTelephone(text) || !/[./:\\]/.test(text));
  const undisguised = text => {
    let plain = text.trim();
    if (plain.length > 400) return null;
    plain = /<([^>]*)>/.exec(plain)?.[1] ?? /^\[.*\]\((.+)\)$/.exec(plain)?.[1] ?? plain;
    const swap = (words, sign) => { for (const w of words) for (let i; (i = plain.toLowerCase().indexOf(w)) >= 0;) plain = plain.slice(0, i) + sign + plain.slice(i + w.length); };
    swap(ats, '@');
    swap(dots, '.');
    plain = plain.replace(/(?<=[@.] *)[ \u00a0\u202f]|[ \u00a0\u202f](?= *[@.])/g, '').trim().replace(/[.,;]+$/, '').replace(/^\(+/, '').replace(/\)+$/, '');
    for (const prefix of ['mailto:', 'mail:', 'courriel:', 'e-mail:', 'email:']) if (plain.toLowerCase().startsWith(prefix)) plain = plain.slice(prefix.length).trim();
    return isMail(plain) ? plain : null;
  };
  const isOfOnePerson = address => /^[A-Za-z]+\.[A-Za-z]+@/.test(address);
  const mails = written => {
    const text = written.replace(/^mailto:/i, '');
    if (isMail(text)) return isOfOnePerson(text) ? tell('courriel-personnel', 0, [text]) : null;
    if (isTelephone(written)) return tell('courriel-mal-ecrit', 2, [written]);
    const account = /^@([^@]+)@([^@]+)$/.exec(written), right = undisguised(written);
    if (account && isMail(written.slice(1))) return tell('courriel-mal-ecrit', 4, [written, `https://${account[2]}/@${account[1]}`]);
    if (right) return tell('courriel-mal-ecrit', 1, [written, right], right);
    return tell('courriel-mal-ecrit', written.split(/[,; /]/).filter(isMail).length > 1 ? 3 : 0, [written]);
  };

  // Les adresses du web, comme « AddressPolicy » et « AddressSlip ».
  const onDisk = /^(?:[a-zA-Z]:[\\/]|\\\\|file:|\/(?:Users|home|Volumes)\/[^/]+\/|~\/)/i, twice = /^(?:https?:\/{0,2}){1,3}(https?):\/\//i;
  const scheme = /^(?:h{1,2}t{1,3}p{1,2}|ttp|hpt|htp|hptt|thtp)(s{0,2})(?:[:;]{1,2} ?\/{0,3}:?|\.\/{2}|\/{2,3}:?\/?)(?=[a-z0-9][a-z0-9-]{0,62}\.[a-z0-9])/i;
  const addresses = text => {
    const [start, two, one] = [onDisk, twice, scheme].map(r => r.exec(text));
    const right = two ? two[1].toLowerCase() + '://' + text.slice(two[0].length)
      : one && !/^https?:\/\/$/i.test(one[0]) ? (one[1] ? 'https' : 'http') + '://' + text.slice(one[0].length)
        : text.includes('\\') && !text.includes('//') ? text.replaceAll('\\', '/') : null;
    if (start) return tell('adresse-refusee', 2, [text, text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1)]);
    if (right) return tell('adresse-refusee', 1, [text, right], right);
    if (/^https?:\/\/[^/?#@% :\\][^/?#@% \\]*(?:[/?#][^\\]*)?$/i.test(text)) return null;
    const isInside = !/^[^:/?#]*:/.test(text) && !/^\/\/|[\\@ ]|^\//.test(text), dot = text.indexOf('.');
    return isInside && dot > 0 && dot < text.length - 1 ? tell('adresse-refusee', 1, [text, 'https://' + text], 'https://' + text) : tell('adresse-refusee', 0, [text]);
  };

  // Les résumés : leur longueur, leurs phrases, et ce par quoi on joindrait quelqu'un.
  const ends = text => (text.match(/(?<!\p{Lu})[.!?…](?= [«"“ \u00a0]*\p{Lu})/gu) ?? []).length + 1;
  const mailIn = RegExp(`(?<![\\p{L}\\p{N}_.+%-])[\\p{L}\\p{N}_.+%-]+(?:\\s{0,2}[@＠]\\s{0,2}|\\s?[([{]\\s?(?:at|arobase|@)\\s?[)\\]}]\\s?|\\sarobase\\s)[\\p{L}\\p{N}_-]+(?:(?:\\.|\\s?[([{]\\s?(?:point|dot)\\s?[)\\]}]\\s?|\\spoint\\s)[\\p{L}\\p{N}_-]+)+`, 'iu');
  const telephoneIn = /(?<![\p{L}\p{N}_/.+-])(?:(?:(?:\+|00)[1-9]\d{0,2}[\s.-]{0,3}(?:\(0\))?[\s.-]{0,3}|0)[1-9](?:[\s./-]{0,3}\d{2}){4}|\+[1-9](?:[\s.()/-]{0,2}\d){7,13})(?!\d)/u;
  const texts = (written, { length, sentences }) => {
    const text = sentences ? written.split(/\s+/).join(' ') : written;
    if (text.length > +length) return tell('trop-long', 0, [text.length, length]);
    if (sentences && ends(text) > +sentences) return tell('plus-de-deux-phrases', 0, []);
    const [reached] = sentences ? [mailIn.exec(text), telephoneIn.exec(text)].filter(Boolean).sort((a, b) => a.index - b.index) : [];
    return reached ? tell('coordonnees-dans-le-resume', 0, [reached[0]]) : null;
  };
  const terms = (text, { list, vocabulary }) => {
    if (text.length > 80) return tell('trop-long', 0, [text.length, 80]);
    const options = [...document.getElementById(list)?.options ?? []], names = new Map();
    for (const o of options) for (const w of [o.dataset.id, o.value, ...(o.dataset.also ?? '').split('|')]) if (w && !names.has(slug(w))) names.set(slug(w), o.dataset.id);
    if (names.has(slug(text))) return null;
    const near = nearest(slug(text), names.keys());
    return near ? tell('mot-a-ranger', 0, [text, vocabulary, names.get(near)]) : tell('mot-a-ranger', 1, [text, vocabulary]);
  };
  const references = (text, { kinds, list }) => {
    const all = kinds.split(' '), [, kind, id] = /^(?:([^:#]*):)?\s*([^#]*)/.exec(text), options = [...document.getElementById(list)?.options ?? []].map(o => o.value);
    if (!kind && all.length > 1) return tell('reference-sans-genre', 0, [text, all.map(k => `${k}:${id}`).join(', ')]);
    if (!options.length || options.includes(all.length > 1 ? `${kind}:${id.trim()}` : id.trim())) return null;
    const known = options.map(o => o.split(':').at(-1)), near = nearest(id, known);
    return near ? tell('reference-inconnue', 0, [kind ?? all[0], id, all.length > 1 ? `${kind}:${near}` : near]) : null;
  };

  // Un texte, comme le lit « MarkdownWalker » : ce qui s'y voit sans le reste de la page. Le premier dans l'ordre du texte est dit.
  const vague = /^(?:|ici|la|cli(?:quez?|quer)-ici|c-est-ici|par-ici|voir|voir-ici|ce-lien|le-lien|cette-page|lire|lire-ici|lire-la-suite|la-suite|suite|en-savoir-plus|plus|plus-d-infos|plus-d-informations|here|click-here|read-more|more)$/;
  const bodies = written => {
    const text = written.replace(/^(```|~~~)[^]*?^\1/gm, ''), found = [
      [/^ {0,3}# +(.+?)(?: +#+)? *$/gm, m => tell('titre-de-niveau-1', 0, [m[1].replace(/[*_`]/g, '')])],
      [/(?<!!)\[([^\]\n]*)\]\([^)\s]+\)/g, m => vague.test(slug(m[1])) && tell('lien-vague', 0, [m[1]])],
      [/<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>/gi, () => tell('html-montre', 0, [])],
    ].flatMap(([sign, of]) => [...text.matchAll(sign)].map(m => [m.index, of(m)])).filter(([, told]) => told);
    return found.sort(([a], [b]) => a - b)[0]?.[1] ?? null;
  };

  const check = (of, value) => {
    const text = value.trim();
    switch (of.form) {
      case 'texte': return texts(text, of);
      case 'date': return dates(text, false);
      case 'passe': return dates(text, true);
      case 'nombre': return isNumber(text) ? null : numbers(text);
      case 'courriel': return mails(text);
      case 'adresse': return addresses(text);
      case 'courriel adresse': return areMeant(text) ? mails(text) : addresses(text);
      case 'texte adresse': return text.includes('://') ? addresses(text) : texts(text, of);
      case 'identifiant': return slug(text) === text && text.length <= 80 ? null : tell('identifiant-mal-ecrit', slug(text) ? 0 : null, [text, slug(text)]);
      case 'mot': return terms(text, of);
      case 'fiche': return references(text, of);
      case 'texte-libre': return bodies(text);
      default: return null;
    }
  };
  return { check, tell, slug, months };
};
