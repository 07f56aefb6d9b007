'use strict';
// Le formulaire : ce que l'on écrit reste sur cet appareil. Le contrôle dit ce que dirait « pec check », avec ses mots ; verdicts.js les trouve.
(() => {
  const form = document.querySelector('form.formulaire'), said = form.dataset, body = 'texte';
  const [status, more, list, preview] = ['[role=status]', '.effacer', '[data-known]', '.feuille'].map(s => form.querySelector(s));
  const { check, tell, slug, months } = verdicts(form);
  const alike = document.createElement('p');
  let before = null, names;

  // Les champs, et ce qu'ils disent : un texte, une suite de textes, un objet ou une suite d'objets.
  const childrenOf = box => [...box.children].flatMap(c => c.matches('.champ') ? [c] : c.matches('[data-key], .ways') ? [] : childrenOf(c));
  const fields = childrenOf(form.querySelector('.champs'));
  const values = field => [...field.querySelectorAll('.valeur')].filter(v => v.parentNode.closest('.champ') === field);
  const control = value => value.querySelector('input, textarea, select');
  const isObject = field => field.dataset.form === 'objet';
  const readValue = (field, value) => isObject(field) ? read(childrenOf(value)) : control(value).value.trim();
  const isEmpty = value => !value || typeof value === 'object' && !Object.keys(value).length;
  const readField = field => {
    const all = values(field).map(v => readValue(field, v)).filter(v => !isEmpty(v));
    return field.dataset.most ? all : all[0];
  };
  const read = among => Object.fromEntries(among.map(f => [f.dataset.key, readField(f)]).filter(([, v]) => !isEmpty(v)));
  // Une réponse que ce champ ne sait pas montrer reste comme elle est : on ne renvoie que ce qui change.
  const set = (box, told) => {
    const text = typeof told === 'string' ? told : '';
    box.value = box.matches('select') ? [...box.options].find(o => o.value === text || o.text === text)?.value ?? '' : text;
  };
  const write = (among, told) => {
    for (const field of among) {
      const all = [told[field.dataset.key] ?? []].flat();
      while (values(field).length > Math.max(1, all.length)) values(field).at(-1).remove();
      while (values(field).length < all.length) addTo(field);
      values(field).forEach((value, i) => isObject(field) ? write(childrenOf(value), all[i] ?? {}) : set(control(value), all[i]));
    }
  };
  const addTo = field => {
    const last = values(field).at(-1), next = last.cloneNode(true);
    for (const part of next.querySelectorAll('.verdict')) part.textContent = '';
    for (const part of next.querySelectorAll('input, textarea, select')) {
      part.value = '';
      // Un nom ne sert qu'une fois dans la page ; celui de la question suffit à dire ce qu'est la case.
      part.removeAttribute('id');
      part.removeAttribute('aria-invalid');
    }
    last.after(next);
    return next;
  };

  // Le contrôle d'un champ, dit sous lui.
  const say = (field, told) => {
    const place = [...field.children].find(c => c.matches('.verdict'));
    for (const value of values(field)) control(value).setAttribute('aria-invalid', told.some(([c, v]) => c === control(value) && v.gravity === 'erreur'));
    place.textContent = [...new Set(told.map(([, v]) => v.text))].join(' ');
    place.className = `verdict ${told.some(([, v]) => v.gravity === 'erreur') ? 'erreur' : ''}`;
  };
  const show = field => {
    if (!isObject(field)) say(field, values(field).map(control).map(c => [c, c.value.trim() && check(field.dataset, c.value)]).filter(([, v]) => v));
  };
  const all = () => [...form.querySelectorAll('.champ')];

  // Le texte de la fiche : les clés dans l'ordre du formulaire, un mot connu par son nom de liste.
  const bare = /^(?!(?:true|false|null|oui|non|yes|no)$)[\p{L}\d][\p{L}\d '’.,()@/«»…-]*$/iu;
  const quoted = (text, always) => !always && bare.test(text) && text === text.trim() ? text : JSON.stringify(text.replace(/\s+/g, ' '));
  const wordOf = (field, text) => {
    const of = field.dataset.list && document.getElementById(field.dataset.list);
    return [...of?.options ?? []].find(o => o.dataset.id && [o.value, o.dataset.id, ...(o.dataset.also ?? '').split('|')].some(w => slug(w) === slug(text)))?.dataset.id ?? text;
  };
  const lines = (field, value, indent) => isObject(field)
    ? childrenOf(values(field)[0]).filter(f => value[f.dataset.key]).flatMap(f => yaml(f, value[f.dataset.key], indent)) : [quoted(wordOf(field, value))];
  const yaml = (field, value, indent = '') => {
    const { key, most } = field.dataset, inner = indent + '  ';
    if (!most && !isObject(field)) return [`${indent}${key}: ${lines(field, value)[0]}`];
    if (!most) return [`${indent}${key}:`, ...lines(field, value, inner)];
    return [`${indent}${key}:`, ...value.flatMap(v => lines(field, v, inner + '  ').map((l, i) => (i ? '' : inner + '- ') + (i ? l : l.trimStart())))];
  };
  const sheet = (told, among = fields) => {
    const text = told[body]?.split('\n').map(l => l.trimEnd()).join('\n').trim();
    return `---\n${among.filter(f => f.dataset.key !== body && !isEmpty(told[f.dataset.key])).flatMap(f => yaml(f, told[f.dataset.key])).join('\n')}\n---\n${text ? `\n${text}\n` : ''}`;
  };
  const nameOf = told => (before?.id ?? cut(slug(told.titre ?? '')) ?? '') || said.unnamed;
  const cut = name => name.length <= 80 ? name : name.slice(0, name.lastIndexOf('-', 80) > 0 ? name.lastIndexOf('-', 80) : 80);

  // Le message : les questions qui ont une réponse, sous leur numéro ; d'une fiche publiée, celles dont la réponse a changé.
  const plain = text => text.replace(/[\u00a0\u202f]/g, ' ').trim();
  const sentence = (field, value) => {
    const choice = control(values(field)[0]);
    return choice.matches('select') ? plain([...choice.options].find(o => o.value === value)?.text ?? value) : value;
  };
  // Un objet tient sur une ligne, entre accolades, comme « pec new --from » le relit.
  const part = text => bare.test(text) && !text.includes(',') ? text : quoted(text, true);
  const line = (field, value) => !isObject(field) ? sentence(field, value)
    : `{${childrenOf(values(field)[0]).filter(f => value[f.dataset.key]).map(f => {
      const said = value[f.dataset.key];
      return `${f.dataset.key}: ${f.dataset.most ? `[${said.map(part).join(', ')}]` : part(said)}`;
    }).join(', ')}}`;
  const isChanged = (told, key) => !before || JSON.stringify(told[key]) !== JSON.stringify(before.told[key]);
  const message = told => [
    ...before ? [`${said.page} ${before.address}`, ''] : [],
    ...fields.flatMap((f, i) => {
      const value = told[f.dataset.key];
      if (!isChanged(told, f.dataset.key) || isEmpty(value) && !before) return [];
      // Une suite a un tiret par ligne : une ligne longue, que la messagerie coupe, reste une seule réponse.
      const answer = isEmpty(value) ? said.removed : [value].flat().map(v => (f.dataset.most ? '- ' : '') + line(f, v)).join('\n');
      return [`${f.dataset.number}. ${plain(f.querySelector('label, legend').textContent)}`, answer, ''];
    }),
    ...said.ending.split('\n'),
  ].join('\n').trim() + '\n';

  // Ce que cela donne, et les façons de l'envoyer : rien ne part sans que l'on clique.
  const make = (name, textContent) => Object.assign(document.createElement(name), { textContent });
  const inWords = text => text.replace(/^(\d{4})-(\d\d)(?:-(\d\d))?$/, (_, y, m, d) => [d === '01' ? '1er' : d && +d, months[m - 1], y].filter(Boolean).join(' '));
  const way = name => form.querySelector(`[data-way=${name}]`);
  const query = pairs => Object.entries(pairs).map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&');
  let address;
  const render = () => {
    const told = read(fields), text = message(told), subject = said.subject.replace('{0}', () => told.titre ?? '…');
    for (const place of preview.querySelectorAll('[data-of]')) place.textContent = [told[place.dataset.of] ?? []].flat().join(', ') || (place.matches('h3') ? '…' : '');
    preview.querySelector('dl').replaceChildren(...fields.filter(f => f.dataset.name && !isEmpty(told[f.dataset.key])).flatMap(f =>
      [make('dt', f.dataset.name), make('dd', [told[f.dataset.key]].flat().map(v => isObject(f) ? Object.values(v).flat().join(', ') : inWords(sentence(f, v))).join(', '))]));
    preview.querySelector('pre').textContent = before ? text : sheet(told);
    const missing = before ? [] : fields.filter(f => 'required' in f.dataset && !told[f.dataset.key]);
    status.textContent = missing.length ? `${said.missing} ${missing.map(f => plain(f.querySelector('label, legend').textContent)).join(' ')}` : said.ready;
    if (way('message')) {
      const whole = `mailto:${said.mail}?${query({ subject, body: text.replace(/\n/g, '\r\n') })}`, isShort = whole.length <= 1800;
      way('message').href = isShort ? whole : `mailto:${said.mail}?${query({ subject, body: said.paste })}`;
      way('message').dataset.copies = isShort ? '' : 'oui';
    }
    if (way('issue')) {
      const whole = `${said.issue}?${query({ 'issue[title]': subject, 'issue[description]': text })}`;
      way('issue').href = whole.length <= 6000 ? whole : `${said.issue}?${query({ 'issue[title]': subject, 'issue[description]': said.paste })}`;
      way('issue').dataset.copies = whole.length <= 6000 ? '' : 'oui';
    }
    if (way('file')) {
      way('file').href = `${said.file}?${query({ file_name: nameOf(told) + '.md' })}`;
      // Une fiche publiée a déjà son fichier.
      way('file').closest('li').hidden = !!before;
    }
    URL.revokeObjectURL(address);
    address = URL.createObjectURL(new Blob([before ? text : sheet(told)], { type: 'text/markdown' }));
    way('download').href = address;
    way('download').download = nameOf(told) + (before ? '.txt' : '.md');
  };
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = said.copied;
    } catch {
      const place = preview.querySelector('pre');
      place.textContent = text;
      place.closest('details').open = true;
      getSelection().selectAllChildren(place);
      status.textContent = said.chosen;
    }
  };
  form.addEventListener('click', ({ target }) => {
    const named = target.closest('[data-way]');
    if (!named) return;
    const told = read(fields);
    if (named.dataset.way === 'copy') copy(message(told));
    if (named.dataset.way === 'file') copy(sheet(told));
    if (named.dataset.copies) copy(message(told));
  });

  // À chaque frappe, tout est gardé ; rien ne quitte l'appareil.
  const keep = () => `formulaire:${location.pathname}${before ? '#' + before.id : ''}`;
  const save = () => {
    try {
      localStorage.setItem(keep(), JSON.stringify(read(fields)));
    } catch { /* Un appareil qui ne garde rien laisse écrire quand même. */ }
  };
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(keep()));
    } catch {
      return null;
    }
  };
  const refresh = () => {
    all().forEach(show);
    render();
  };
  form.addEventListener('input', ({ target }) => {
    const field = target.closest('.champ');
    if (!field) return;
    show(field);
    lookalike(field);
    propose(field, target);
    save();
    render();
  });
  // En quittant un champ, ce qui ne peut avoir qu'un sens est écrit comme le site le lit : une date, une adresse.
  form.addEventListener('change', ({ target }) => {
    const field = target.closest('.champ'), fix = field && target.value.trim() && check(field.dataset, target.value)?.fix;
    if (!fix) return;
    target.value = fix;
    show(field);
    save();
    render();
  });
  form.addEventListener('keydown', event => {
    const field = event.target.closest('.champ');
    if (event.key !== 'Enter' || !event.target.matches('input')) return;
    event.preventDefault();
    if (field?.dataset.most && !isObject(field) && event.target.value) control(addTo(field)).focus();
  });
  form.addEventListener('submit', event => event.preventDefault());
  more.addEventListener('click', () => {
    before = null;
    write(fields, {});
    save();
    refresh();
    control(values(fields[0])[0]).focus();
  });

  // Ce que le site sait déjà : les fiches, pour les nommer, les corriger, et ne pas en faire deux.
  const known = {};
  const sheets = async kind => known[kind] ??= await fetch(new URL(`../${kind}/fiches.json`, location)).then(a => a.ok ? a.json() : Promise.reject(a.status)).then(a => a.fiches).catch(() => []);
  const addressOf = sheet => new URL(said.home + sheet.adresse.slice(1), location).href;
  const bones = name => [...slug(name).replace(/^(la|les?|l)-/, '')].filter((c, i, a) => c !== '-' && !(c === 's' && (a[i + 1] ?? '-') === '-')).filter((c, i, a) => c !== a[i - 1] || !/[a-z]/.test(c)).join('');
  const placeOf = href => href.toLowerCase().replace(/^.*?\/\/(www\.)?/, '').replace(/\/$/, '');
  const lookalike = async field => {
    if (before || said.kind !== 'projet' || !['titre', 'site'].includes(field.dataset.key)) return;
    const { titre = '', site = '' } = read(fields);
    const like = (await sheets('projet')).find(p => bones(titre).length > 2 && bones(p.titre) === bones(titre) || site && p.dit.site && placeOf(p.dit.site) === placeOf(site));
    alike.replaceChildren(...like ? [said.like.replace('{0}', () => like.titre) + ' ', Object.assign(make('a', said.see), { href: addressOf(like) })] : []);
  };
  // Les communes qui commencent ainsi, chacune avec ce qui la contient.
  const propose = async (field, target) => {
    if (field.dataset.form !== 'lieu') return;
    const { value } = target, name = slug(value);
    if (name.length < 3) return;
    const pages = await (names ??= fetch(new URL(said.index, location)).then(a => a.json()).then(m => m.names)).catch(() => []);
    const path = pages.findLast(([first]) => first <= name)?.[1];
    if (!path) return;
    const page = new DOMParser().parseFromString(await fetch(new URL(said.home + path.slice(1), location)).then(a => a.text()), 'text/html'), options = document.getElementById(said.places);
    const found = [...page.querySelectorAll('.communes dt')].flatMap(dt => dt.nextElementSibling.textContent.split(', ').filter(c => slug(c).startsWith(name)).map(c => [c, `${c} (${dt.textContent.split(' (')[0]})`]));
    for (const [, text] of found.sort(([a], [b]) => a.length - b.length).slice(0, 20)) if (![...options.options].some(o => o.value === text)) options.append(new Option(text, text));
    const same = found.filter(([c]) => slug(c) === name), told = same.length > 1 && tell('lieu-ambigu', 0, [value, same.map(([, text]) => `« ${text} »`).join(', ')]);
    if (told && target.value === value) say(field, [[target, told]]);
  };
  form.addEventListener('focusin', async ({ target }) => {
    const { form: shape, kinds } = target.closest('.champ')?.dataset ?? {}, options = shape === 'fiche' && document.getElementById(target.getAttribute('list'));
    if (!options || options.options.length) return;
    for (const kind of kinds.split(' ')) for (const s of await sheets(kind)) options.append(new Option(s.titre, kinds.includes(' ') ? `${kind}:${s.id}` : s.id));
  });
  const open = async title => {
    const found = (await sheets(said.kind)).find(s => s.titre === title || s.id === title);
    if (!found) return;
    write(fields, { titre: found.titre, ...found.dit });
    before = { id: found.id, address: addressOf(found), told: read(fields) };
    write(fields, kept() ?? before.told);
    refresh();
    status.textContent = said.correcting;
  };
  if (list) {
    list.addEventListener('focus', async () => { for (const s of await sheets(said.kind)) list.list.append(new Option(s.titre, s.titre)); }, { once: true });
    list.addEventListener('change', () => open(list.value));
  }

  // Chaque suite gagne un bouton ; un champ est décrit par son aide et par ce que le contrôle en dit.
  for (const field of all()) {
    const verdict = document.createElement('p');
    verdict.className = 'verdict';
    verdict.id = `v-${field.id}`;
    field.append(verdict);
    for (const value of values(field)) if (!isObject(field)) control(value).setAttribute('aria-describedby', `a-${field.id} v-${field.id}`);
    if (!field.dataset.most) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = said.add;
    button.setAttribute('aria-describedby', `l-${field.id}`);
    button.addEventListener('click', () => control(addTo(field)).focus());
    field.append(button);
  }
  alike.className = 'sosie';
  alike.setAttribute('role', 'status');
  fields[0].after(alike);
  for (const part of document.querySelectorAll('.sans-script')) part.hidden = true;
  form.hidden = false;
  const called = new URLSearchParams(location.hash.slice(1)).get('fiche');
  write(fields, kept() ?? {});
  refresh();
  if (called) open(called);
})();
