package org.dendromoe.engine.fit;
final class Tmp { }
