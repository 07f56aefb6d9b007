'use strict';
// Chaque présentation se copie en texte simple, avec son adresse. Sans JavaScript rien ne manque : le texte se choisit à la main.
(() => {
  const list = document.querySelector('[data-copy]'), said = list.dataset, status = document.querySelector('[role=status]');
  for (const item of list.children) {
    const button = document.createElement('button'), word = document.createElement('span'), name = document.createElement('span');
    const [title, ...rest] = item.querySelectorAll('h2, p:not(.mention)');
    const say = text => { word.textContent = text + ' '; };
    button.type = 'button';
    name.className = 'discret';
    name.textContent = title.textContent;
    say(said.copy);
    button.append(word, name);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText([title, ...rest].map(e => e.textContent).join('\n'));
        say(said.done);
      } catch {
        getSelection().selectAllChildren(item.firstChild);
        say(said.failed);
      }
      status.textContent = button.textContent;
    });
    item.append(button);
  }
})();
