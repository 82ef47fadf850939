package org.statedconditions.drl.check;

import java.util.List;
import org.statedconditions.drl.check.Token.Kind;

/** Walks over the tokens of a rule file; what is not as expected goes to the source, and {@link Lost} to whoever can go on. */
abstract class TokenWalk {
  final Source source;
  final List<Token> tokens;
  int at;

  TokenWalk(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** That the rest of an item cannot be followed, which is reported. */
  static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;

    Lost() {
      super("lost", null, false, false);
    }
  }

  final String dotted() throws Lost {
    StringBuilder out = new StringBuilder();
    while (true) {
      if (!now().isWord()) {
        refuse("expected a name but was " + now().shown(), null);
      }
      out.append(next().text());
      if (!now().is(".") || !tokens.get(at + 1).isWord()) {
        return out.toString();
      }
      at++;
      out.append('.');
    }
  }

  final void refuse(String message, String why) throws Lost {
    source.refuse(now(), message, why);
    throw new Lost();
  }

  final void expect(String symbol) throws Lost {
    if (!now().is(symbol)) {
      refuse("expected `" + symbol + "` but was " + now().shown(), null);
    }
    at++;
  }

  final void skip(String symbol) {
    if (now().is(symbol)) {
      at++;
    }
  }

  final Token now() {
    return tokens.get(at);
  }

  final Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END_OF_FILE) {
      at++;
    }
    return token;
  }

  final String word() {
    return now().isWord() ? now().text() : "";
  }
}
