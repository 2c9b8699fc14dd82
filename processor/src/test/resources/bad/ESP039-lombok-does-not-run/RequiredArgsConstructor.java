package lombok;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** What Lombok's annotation looks like where Lombok does not run. */
@Target(ElementType.TYPE)
public @interface RequiredArgsConstructor {}
