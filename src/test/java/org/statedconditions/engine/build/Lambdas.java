package org.statedconditions.engine.build;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lambdas and method references of every kind that the library has, and some more. */
public final class Lambdas extends Above {
  private final String text;

  record Nothing() {}

  record Pair(
      String first, int second, long third, double fourth, boolean fifth, List<String> sixth) {}

  interface Twice {
    String say(String word);

    default String twice(String word) {
      Supplier<String> both = () -> say(word) + say(word);
      return both.get();
    }
  }

  private final class Inner {
    List<String> all(List<String> words) {
      return words.stream().map(word -> text + word).map(this::louder).toList();
    }

    private String louder(String word) {
      return word + "!";
    }
  }

  private Lambdas(String text) {
    this.text = text;
  }

  @Override
  String name() {
    return "below";
  }

  private String own(String word) {
    return text + "/" + word;
  }

  private static int length(Object word) {
    return word.toString().length();
  }

  /** What they all give. */
  public static List<String> results() {
    return new Lambdas("t").all();
  }

  private List<String> all() {
    List<String> results = new ArrayList<>();
    results.addAll(new Inner().all(List.of("a", "b")));
    Function<String, String> bound = this::own;
    results.add(bound.andThen(word -> word + "x").apply("a"));
    Function<String, Integer> boxed = Lambdas::length;
    results.add("" + boxed.apply("four"));
    ToIntFunction<Integer> unboxed = Integer::intValue;
    results.add("" + unboxed.applyAsInt(7));
    BinaryOperator<Long> sum = Long::sum;
    results.add("" + sum.apply(1L, 2L));
    Supplier<String> above = super::name;
    results.add(above.get());
    Supplier<Lambdas> maker = () -> new Lambdas("made");
    results.add(maker.get().own("w"));
    Function<String, Lambdas> constructor = Lambdas::new;
    results.add(constructor.apply("c").text);
    IntFunction<String[]> array = String[]::new;
    results.add("" + array.apply(3).length);
    int i = text.length();
    long l = i + 1L;
    double d = l / 2.0;
    boolean b = d > 0;
    char c = 'c';
    Supplier<String> captured = () -> i + " " + l + " " + d + " " + b + " " + c + " " + text;
    results.add(captured.get());
    LongSupplier asLong = () -> l;
    DoubleSupplier asDouble = () -> d * l;
    BooleanSupplier asBoolean = () -> b && i > 0;
    IntPredicate even = n -> n % 2 == i - 1;
    results.add(asLong.getAsLong() + " " + asDouble.getAsDouble() + " " + asBoolean.getAsBoolean());
    results.add(IntStream.range(0, 9)
        .filter(even)
        .boxed()
        .map(Object::toString)
        .collect(Collectors.joining()));
    BiFunction<String, Integer, Character> at = String::charAt;
    results.add("" + at.apply("word", 2));
    Twice twice = word -> word + text;
    results.add(twice.twice("w"));
    UnaryOperator<String> same = UnaryOperator.identity();
    results.add(same.apply("same"));
    Runnable nothing = () -> results.add("ran");
    nothing.run();
    Map<String, Integer> counted = new TreeMap<>();
    List.of("x", "y", "x").forEach(word -> counted.merge(word, 1, Integer::sum));
    results.add(counted.toString());
    List<Pair> pairs = new ArrayList<>(List.of(
        new Pair("b", 2, 3L, Double.NaN, true, null),
        new Pair("a", 1, -3L, -0.0, false, List.of())));
    pairs.sort(Comparator.comparing(Pair::first).thenComparingInt(Pair::second));
    results.add(pairs.toString());
    results.add("" + pairs.get(0).equals(new Pair("a", 1, -3L, 0.0, false, List.of())));
    results.add("" + pairs.get(1).equals(new Pair("b", 2, 3L, Double.NaN, true, null)));
    for (Object other : new Object[] {null, "a"}) {
      results.add("" + pairs.get(0).equals(other));
    }
    results.add(pairs.get(0).hashCode() + " " + pairs.get(1).hashCode());
    results.add(
        new Nothing() + " " + new Nothing().equals(new Nothing()) + new Nothing().hashCode());
    Supplier<String> kept = (Supplier<String> & Serializable) () -> "kept";
    results.add(kept.get());
    try {
      @SuppressWarnings({"unchecked", "rawtypes"})
      Object wrong = ((Function) boxed).andThen((Function) bound).apply("x");
      results.add("" + wrong);
    } catch (ClassCastException e) {
      results.add("a number is no text");
    }
    return results;
  }
}
