package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface House {
  @Child
  Shop shop();

  @Child
  Post post();

  @Child
  Climate climate();

  @Child
  Doorbell doorbell();
}

@Supervisor
interface Shop {
  @Child
  Stock stock();

  @Child
  Till till();

  @Child
  Prices prices();
}

@Supervisor
interface Post {
  @Child
  Mailbox mailbox();

  @Child
  Mailer mailer();
}

@Supervisor
interface Climate {
  @Child
  Heating heating();

  @Child
  Windows windows();
}

class Stock {
  @Call
  int count() {
    return 3;
  }
}

class Till {
  private final StockRef stock;

  Till(StockRef stock) {
    this.stock = stock;
  }

  @Call
  int count() {
    return stock.count();
  }
}

class Prices {
  private final StockRef stock;

  Prices(StockRef stock) {
    this.stock = stock;
  }

  @Call
  int count() {
    return stock.count();
  }
}

class Mailbox {
  @Call
  int count() {
    return 3;
  }
}

class Mailer {
  private final MailboxRef mailbox;

  Mailer(MailboxRef mailbox) {
    this.mailbox = mailbox;
  }

  @Call
  int count() {
    return mailbox.count();
  }
}

class Heating {
  @Call
  int count() {
    return 3;
  }
}

class Windows {
  private final HeatingRef heating;

  Windows(HeatingRef heating) {
    this.heating = heating;
  }

  @Call
  int count() {
    return heating.count();
  }
}

class Doorbell {
  @Call
  int count() {
    return 3;
  }
}
