package org.statedconditions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsExceptionTest {

  @Test
  void its_problems_survive_serialisation() throws IOException, ClassNotFoundException {
    ProblemsException before = new ProblemsException(List.of(
        Problem.error(
            ProblemCode.WRONG_VALUE,
            Place.of("a.yaml", 3, 7, "id: []"),
            "expected a text",
            "write a text"),
        Problem.error(ProblemCode.WRONG_VALUE, Place.of("b.yaml"), "expected a file")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(before);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ProblemsException after = (ProblemsException) in.readObject();
      assertThat(after.problems()).isEqualTo(before.problems());
      assertThat(after).hasMessage(before.getMessage());
    }
  }
}
