package dev.espalier.samples.kotlin

import dev.espalier.CallFailedException
import dev.espalier.testkit.EspalierExtension
import dev.espalier.testkit.TestSupervisor
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

/** A tree that is written in Kotlin runs, and is used from Kotlin. */
@ExtendWith(EspalierExtension::class)
class ShopTest {

  @Test
  fun aClerkAsksItsSibling(supervisor: TestSupervisor) {
    val shop = supervisor.start { ShopTree.start(10, "Good morning") }
    shop.stock().put("tea", 4)
    assertThat(shop.clerk().sell(Order("tea", 1, null)))
        .isEqualTo("Good morning, stranger: 4 of tea")
    val none: Int? = shop.stock().find("milk")
    assertThat(none).isNull()
    assertThat(shop.stock().names()).containsExactly("tea")
  }

  @Test
  fun aCrashLeavesTheSiblingAlone(supervisor: TestSupervisor) {
    val shop = supervisor.start { ShopTree.start(10, "Good morning") }
    shop.stock().put("tea", 4)
    assertThatThrownBy { shop.clerk().sell(Order("tea", 0, "Ada")) }
        .isInstanceOf(CallFailedException::class.java)
    shop.supervisor().whichChildren() // it answers when the restart is done
    assertThat(shop.clerk().sell(Order("tea", 1, "Ada"))).isEqualTo("Good morning, Ada: 4 of tea")
  }
}
