package example.configuration;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is answered, and how long an answer may take.
 *
 * @param pack the id of a bundled pack
 * @param folder a pack of one's own instead
 * @param maximumTime after which an assessment ends with a problem
 */
@ConfigurationProperties("stated-conditions")
public record StatedConditionsProperties(
    @DefaultValue("turkiye-reassurance-force") String pack,
    @Nullable Path folder,
    @DefaultValue("5s") Duration maximumTime) {}
