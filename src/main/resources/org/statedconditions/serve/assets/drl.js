// Colours for rule files: words, texts, numbers and comments, line by line.
import {StreamLanguage} from './lib/codemirror-language.js';

const WORDS = new Set(('package import global declare end rule query extends when then and or not exists forall accumulate from '
  + 'collect eval in matches contains memberOf after before during true false null salience').split(' '));

export const drl = StreamLanguage.define({
  name: 'drl',
  startState: () => ({comment: false}),
  token(stream, state) {
    if (state.comment) {
      state.comment = !stream.match(/^.*?\*\//);
      if (state.comment) {
        stream.skipToEnd();
      }
      return 'comment';
    }
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match('/*')) {
      state.comment = true;
      return 'comment';
    }
    if (stream.match(/^(\/\/|#).*/)) {
      return 'comment';
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^'\\]|\\.)*'?/)) {
      return 'string';
    }
    if (stream.match(/^@\w+/)) {
      return 'meta';
    }
    if (stream.match(/^\d[\d.]*/)) {
      return 'number';
    }
    const word = stream.match(/^[$A-Za-z_][\w$]*/);
    if (!word) {
      stream.next();
      return null;
    }
    return WORDS.has(word[0]) ? 'keyword' : word[0].startsWith('$') ? 'variableName' : /^[A-Z]/.test(word[0]) ? 'typeName' : null;
  },
  languageData: {commentTokens: {line: '//', block: {open: '/*', close: '*/'}}},
});
