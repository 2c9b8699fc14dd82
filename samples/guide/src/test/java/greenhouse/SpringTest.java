package greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A tree is a bean like any other. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SpringTest {

  @Configuration(proxyBeanMethods = false)
  static class Garden {
    @Bean
    Settings settings() {
      return new Settings(40, 20);
    }

    @Bean(destroyMethod = "close")
    GreenhouseTree greenhouse(Settings settings) {
      return GreenhouseTree.start(settings);
    }
  }

  @Test
  void aTreeIsClosedWithItsContext() {
    GreenhouseTree tree;
    try (var context = new AnnotationConfigApplicationContext(Garden.class)) {
      tree = context.getBean(GreenhouseTree.class);
      assertThat(tree.display().lines()).isEmpty();
    }
    assertThat(tree.supervisor().isAlive()).isFalse();
  }
}
