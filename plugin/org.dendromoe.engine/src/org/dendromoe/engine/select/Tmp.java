package org.dendromoe.engine.select;
final class Tmp { }
