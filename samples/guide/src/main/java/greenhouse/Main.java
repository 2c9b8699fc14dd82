package greenhouse;

import java.util.Arrays;

final class Main {
  private Main() {}

  public static void main(String[] args) {
    var tomatoes = Arrays.stream(args).map(BedId::new).toList();
    System.exit(GreenhouseApplication.run(new Settings(40, 20), tomatoes));
  }
}
