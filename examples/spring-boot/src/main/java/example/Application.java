package example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A server that answers whether stated conditions are met. */
@SpringBootApplication
public class Application {
  /** Starts the server; {@code --server.port=…} sets another port than 8080. */
  public static void main(String... args) {
    SpringApplication.run(Application.class, args);
  }
}
