package app;

import dev.espalier.Registry;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class Merchant {
  private final MerchantId id;
  private final long limit;
  private final ClearingRef clearing;
  private final Registry<MerchantId, MerchantRef> online;
  private final MerchantRef me;
  private long today;

  Merchant(
      @Key MerchantId id,
      @Arg long limit,
      ClearingRef clearing,
      Registry<MerchantId, MerchantRef> online,
      MerchantRef me) {
    this.id = id;
    this.limit = limit;
    this.clearing = clearing;
    this.online = online;
    this.me = me;
  }

  @AfterStart
  void goOnline() {
    online.register(id, me);
  }

  @Call
  Receipt pay(String card, long cents) {
    if (today + cents > limit) {
      return new Refused("over the limit");
    }
    Receipt receipt = clearing.clear(id, card, cents);
    if (receipt instanceof Accepted) {
      today += cents;
    }
    return receipt;
  }
}
