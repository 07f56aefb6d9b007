'use strict';
// La recherche : l'index vient de la construction, les mots de la page et de ses gabarits. Rien d'autre n'est demandé au réseau.
(() => {
  const form = document.querySelector('form[data-index]'), said = form.dataset, { q: field, genre: kind } = form.elements;
  const status = document.querySelector('[role=status]'), pattern = document.querySelector('template').content;
  const places = status.nextElementSibling, section = places.nextElementSibling, onwards = section.nextElementSibling;
  const [list, more] = [section.querySelector('ol'), section.querySelector('button')];
  const message = [...onwards.querySelectorAll('[href^=mailto], pre')].map(part => [part, part.href ?? part.textContent]);
  const pageSize = 10, mostPlaces = 5, names = Object.fromEntries([...kind.options].map(o => [o.value, o.text]));
  let manifest, letters, found = [], shown = 0, turn = 0, timer, isSettled = true;

  // Un fichier de l'index, demandé une seule fois ; après une panne, on peut le redemander.
  const files = new Map();
  const get = (name, read, cache) => {
    if (!files.has(name)) {
      const url = new URL(name, new URL(said.index, location));
      if (manifest?.version) url.search = manifest.version;
      files.set(name, fetch(url, { cache }).then(answer => answer.ok ? answer[read]() : Promise.reject(answer.status)).catch(fault => { files.delete(name); throw fault; }));
    }
    return files.get(name);
  };

  // Les mots d'un texte, comme SearchWords les lit à la construction.
  const fold = text => text.replace(/[^\0-@[-\x7f]/g, letter => {
    letter = letter.toLowerCase();
    return manifest.letters[letter] ?? (/[\u0300-\u036f]/.test(letter) ? '' : letter);
  });
  const stem = word => {
    if (word.endsWith('aux') && !word.endsWith('eaux')) return word.slice(0, -2) + 'l';
    if (word.length > 3) word = word.replace(/[sx]$/, '');
    while (word.length > 4 && /[er]$/.test(word)) word = word.slice(0, -1);
    return word.length > 3 ? word.replace(/([a-z])\1$/, '$1') : word;
  };
  // Le dernier mot, tant qu'aucune espace ne le suit, n'est peut-être qu'un début : on le compare tel qu'il est écrit, sans en ôter la fin.
  const cut = text => {
    const parts = fold(text).replace(/[’ʼ]/g, "'").replace(RegExp(`(?<![\\p{L}\\p{Nd}])(?:${manifest.elisions})'`, 'gu'), ' ').replaceAll("'", '');
    const words = parts.match(/[\p{L}\p{Nd}]+/gu) ?? [], stops = manifest.stopWords.split(' ');
    const isStart = (word, i) => i === words.length - 1 && parts.endsWith(word);
    return words.map((word, i) => ({ word, isStart: isStart(word, i) && word.length > 2 }))
      .filter(({ word, isStart }) => word.length > 1 && (!stops.includes(word) || isStart && words.length === 1))
      .map(({ word, isStart }) => ({ word: stem(word), isStart, raw: word }));
  };

  // Les pages qui disent un mot, avec leur poids : numéro → poids. On lit les mots de l'index qui commencent ainsi, une espace disant la fin, et que l'on accepte.
  const pagesOf = async (word, start = word + ' ', accepts = () => true) => {
    const { shards } = manifest, pages = new Map();
    const texts = shards ? await Promise.all(shards.map((from, i) => from <= start + '\uffff' && !(shards[i + 1] <= start) && get(`mots-${i}.txt`, 'text'))) : [manifest.words];
    for (const text of texts) {
      if (!text) continue;
      for (let at = text.indexOf('\n' + start); at >= 0 && text.startsWith('\n' + start, at); at = text.indexOf('\n', at + 1)) {
        const [term, postings] = text.slice(at + 1, text.indexOf('\n', at + 1)).split(' ');
        if (!accepts(term)) continue;
        const steps = postings.match(/[^A-Z]+[A-Z]/g), rarity = Math.log(1 + (manifest.count - steps.length + .5) / (steps.length + .5)) * (term === word ? 2 : 1);
        let page = -1;
        for (const step of steps) {
          page += parseInt(step.slice(0, -1), 36);
          pages.set(page, Math.max(pages.get(page) ?? 0, rarity * (step.charCodeAt(step.length - 1) - 64)));
        }
      }
    }
    return pages;
  };
  const pagesBegun = async ({ word, raw }) => new Map([...await pagesOf(raw, raw), ...await pagesOf(word)]);
  // Une lettre changée, ôtée, ajoutée, ou deux voisines échangées : dans un mot court, ce serait un autre mot.
  const isNear = (one, other) => {
    let i = 0;
    if (Math.max(one.length, other.length) < 5) return;
    while (i < one.length && one[i] === other[i]) i++;
    const [a, b] = [one.slice(i), other.slice(i)];
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  };
  // Les pages qui disent au moins tant de ces mots, les meilleures d'abord.
  const rank = (sets, least) => {
    const sums = new Map();
    for (const [page, weight] of sets.flatMap(set => [...set])) {
      const [count, sum] = sums.get(page) ?? [0, 0];
      sums.set(page, [count + 1, sum + weight]);
    }
    return [...sums].filter(([, [count]]) => count >= least).sort(([a, [, x]], [b, [, y]]) => y - x || a - b).map(([page]) => page);
  };
  // Tant que l'on écrit, le dernier mot peut n'être qu'un début. Une fois que l'on demande, les mots exacts passent avant ; puis ce qui en est le plus proche, et on le dit.
  const find = async (words, isAsked) => {
    const count = words.length, last = words[count - 1];
    let sets = await Promise.all(words.map(w => w.isStart && !isAsked ? pagesBegun(w) : pagesOf(w.word))), pages = rank(sets, count);
    if (pages.length || !isAsked || !count) return [pages];
    if (last.isStart) sets.splice(-1, 1, await pagesBegun(last));
    pages = rank(sets, count);
    if (pages.length) return [pages];
    const joined = await Promise.all(words.slice(1).map((w, i) => pagesOf(stem(words[i].raw + w.raw))));
    sets = await Promise.all(sets.map(async (set, i) => {
      const all = new Map([...joined[i - 1] ?? [], ...joined[i] ?? [], ...set]), { word } = words[i];
      if (all.size || word.length < 4) return all;
      const near = await pagesOf(word, manifest.shards ? word[0] : '', term => isNear(term, word));
      // Sinon les mots de la même famille : « facilitation » et « facilitatrice ».
      return near.size ? near : pagesOf(word, word.slice(0, Math.max(6, Math.ceil(word.length * .6))));
    }));
    for (let least = count; least && !pages.length; least--) pages = rank(sets, least);
    return [pages, true];
  };

  const kindOf = page => Object.keys(manifest.kinds).findLast(name => manifest.kinds[name] <= page);
  const told = async page => manifest.pages?.[page] ?? (await get(`pages-${Math.floor(page / manifest.block)}.json`, 'json'))[page % manifest.block];
  const addressOf = path => {
    const [, root, file] = said.home.match(/^(.*\/)?(index\.html)?$/);
    return (root ?? '') + path.slice(1) + (path.endsWith('/') ? file ?? '' : '');
  };
  // Une commune dont aucune page ne parle : les pages qui les rangent par territoire disent lequel mène au plus près. On y cherche ce qui suit « à », ou toute la demande.
  const slug = text => fold(text).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const placesOf = async asked => {
    const whole = slug(asked), last = slug(asked.replace(/^.* [àa] (?=\S)/i, '')), found = await placesNamed(last);
    return found.length || last === whole ? found : placesNamed(whole);
  };
  const placesNamed = async name => {
    const path = manifest.names.findLast(([first]) => first <= name)?.[1];
    if (!path) return [];
    const address = new URL(addressOf(path), location), page = new DOMParser().parseFromString(await get(address, 'text'), 'text/html');
    const near = [...page.querySelectorAll('.communes dt')].flatMap(dt => dt.nextElementSibling.textContent.split(', ').filter(c => `${slug(c)}-`.startsWith(`${name}-`))
      .map(commune => [commune, dt.textContent, new URL(dt.querySelector('a').getAttribute('href'), address)]));
    const exact = near.filter(([commune]) => slug(commune) === name);
    return exact.length ? exact : near.length > mostPlaces ? [] : near;
  };
  const lead = (typed, found) => {
    const asked = typed.replace(/\p{Surrogate}/gu, '');
    places.replaceChildren(...found.map(([commune, text, href]) => {
      const item = document.createElement('li'), link = document.createElement('a');
      [link.textContent, link.href] = [text, href];
      item.append(said.place.replace('{0}', () => commune), ' ', link);
      return item;
    }));
    places.hidden = !found.length;
    for (const [part, text] of message) part.href ? part.href = text.replaceAll('%7B0%7D', () => encodeURIComponent(asked)) : part.textContent = text.replaceAll('{0}', () => asked);
    onwards.hidden = false;
  };
  const answersOf = pages => Promise.all(pages.map(async page => [kindOf(page), ...await told(page)]));
  const show = answers => {
    for (const [name, path, title, summary] of answers) {
      const item = pattern.cloneNode(true), [mention, text] = item.querySelectorAll('p'), link = item.querySelector('a');
      [mention.textContent, link.textContent, link.href, text.textContent] = [names[name], title, addressOf(path), summary];
      if (!summary) text.remove();
      list.append(item);
    }
    shown += answers.length;
    more.hidden = shown >= found.length;
    section.hidden = !found.length;
  };
  const say = (sentence, count) => { status.textContent = sentence.replace('{0}', count?.toLocaleString(document.documentElement.lang)); };
  const clear = () => {
    [found, shown] = [[], 0];
    list.replaceChildren();
    section.hidden = places.hidden = onwards.hidden = true;
    for (const option of kind.options) option.text = names[option.value];
  };

  const search = async () => {
    const mine = ++turn, asked = field.value, chosen = kind.value;
    if (asked.trim().length < 3) {
      clear();
      return say(asked.trim() ? said.short : '');
    }
    if (location.protocol === 'file:') return say(said.disk);
    try {
      manifest ??= await get(said.index.split('/').pop(), 'json', 'no-cache');
      const [pages, isNearest] = await find(cut(asked), isSettled);
      const among = name => name ? pages.filter(page => kindOf(page) === name) : pages, isExact = among(chosen).length && !isNearest;
      const [around, first] = await Promise.all([isExact ? [] : placesOf(asked).catch(() => []), answersOf(among(chosen).slice(0, pageSize))]);
      if (mine !== turn) return;
      clear();
      found = among(chosen);
      for (const option of kind.options) option.text += ` (${among(option.value).length})`;
      show(first);
      if (!isExact) lead(asked.trim(), around);
      say(!found.length ? said.none : isNearest ? said.near : found.length > 1 ? said.many : said.one, found.length);
    } catch {
      if (mine !== turn) return;
      clear();
      say(said.failed);
    }
  };

  // L'adresse dit ce qui est cherché : « retour » ramène à la recherche d'avant, non à chaque lettre.
  const go = settles => {
    clearTimeout(timer);
    const query = new URLSearchParams([['q', field.value.trim()], ['genre', kind.value]].filter(([, value]) => value)).toString();
    if (query !== location.search.slice(1)) history[settles || isSettled ? 'pushState' : 'replaceState'](null, '', query ? '?' + query : location.pathname);
    isSettled = settles;
    search();
  };
  const restore = () => {
    const query = new URLSearchParams(location.search);
    [field.value, kind.value] = [query.get('q') ?? '', names[query.get('genre')] ? query.get('genre') : ''];
    isSettled = true;
    search();
  };

  const goSoon = settles => {
    clearTimeout(timer);
    timer = setTimeout(go, 300, settles);
  };
  form.addEventListener('submit', event => { event.preventDefault(); go(true); });
  kind.addEventListener('change', () => goSoon(true));
  field.addEventListener('input', () => goSoon(false));
  more.addEventListener('click', async () => {
    const [mine, next] = [turn, shown], answers = await answersOf(found.slice(next, next + pageSize));
    if (mine !== turn || next !== shown) return;
    show(answers);
    list.children[next]?.querySelector('a').focus();
  });
  addEventListener('popstate', restore);
  // Là où la feuille de style ne sait pas encore qu'il y a des scripts.
  document.querySelector('.sans-script').hidden = true;
  restore();
})();
