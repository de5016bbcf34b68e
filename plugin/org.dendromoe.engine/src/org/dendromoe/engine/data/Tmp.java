package org.dendromoe.engine.data;
final class Tmp { }
