package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;
import java.util.ArrayList;
import java.util.List;

/** Follows parcels, and keeps the news until they are read. */
class Customer {
  private final DuplicateRegistry<ParcelId, CustomerRef> followers;
  private final CustomerRef me;
  private final List<String> unread = new ArrayList<>();

  Customer(
      @Key String mail, DuplicateRegistry<ParcelId, CustomerRef> followers, CustomerRef me) {
    this.followers = followers;
    this.me = me;
  }

  @Call
  void follow(ParcelId parcel) {
    followers.register(parcel, me);
  }

  @Cast
  void tell(String news) {
    unread.add(news);
  }

  @Call
  List<String> read() {
    List<String> news = List.copyOf(unread);
    unread.clear();
    return news;
  }
}
