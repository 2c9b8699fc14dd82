package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import java.io.DataOutputStream;
import java.io.OutputStream;

@Supervisor
interface Shop {
  @Child
  default DataOutputStream journal(OutputStream file) {
    return new DataOutputStream(file);
  }

  @Child
  Clerk clerk();
}
