package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import java.io.DataOutputStream;

@Supervisor
interface Shop {
  @Child
  DataOutputStream journal();

  @Child
  Clerk clerk();
}
