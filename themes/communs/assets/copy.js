'use strict';
// Ce qui est à emporter se copie en texte simple. Sans JavaScript rien ne manque : le texte se choisit à la main.
(() => {
  const list = document.querySelector('[data-copy]'), said = list.dataset, status = list.parentNode.querySelector('[role=status]');
  for (const item of list.children) {
    const button = document.createElement('button'), word = document.createElement('span'), name = document.createElement('span');
    const ready = item.querySelector('pre'), parts = ready ? [ready] : [...item.querySelectorAll('h2, p:not(.mention)')];
    const say = text => { word.textContent = text + ' '; };
    button.type = 'button';
    name.className = 'discret';
    name.textContent = item.querySelector('summary, h2').textContent;
    say(said.copy);
    button.append(word, name);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(parts.map(e => e.textContent).join('\n'));
        say(said.done);
      } catch {
        getSelection().selectAllChildren(ready ?? item.firstChild);
        say(said.failed);
      }
      status.textContent = button.textContent;
    });
    item.append(button);
  }
})();
