package org.statedconditions.engine.guard;

/**
 * Something that a generated class holds and is not listed.
 *
 * @param className the class, for example {@code org.statedconditions.rules.x.P12.LambdaPredicate12AB}
 * @param method the method it stands in, or empty where it is the class itself
 * @param what the member, type or construct, in words of Java
 */
public record Refusal(String className, String method, String what) {}
