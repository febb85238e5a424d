package dev.ivas.core.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDataTest {
  @Test
  void everyClipFolderIsThere() {
    assertThat(TestData.require("video/talking")).isDirectory();
    assertThat(TestData.require("video/emotion")).isDirectory();
  }
}
