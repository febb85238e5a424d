package dev.ivas.testkit;

import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.OfflineProvider;

class OfflineProviderContractTest extends LlmProviderContractTest {
  @Override
  protected LlmProvider provider() {
    return new OfflineProvider();
  }

  @Override
  protected boolean repeatsItself() {
    return true;
  }
}
