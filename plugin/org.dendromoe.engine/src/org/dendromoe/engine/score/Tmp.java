package org.dendromoe.engine.score;
final class Tmp { }
