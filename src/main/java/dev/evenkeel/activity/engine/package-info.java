/// The analytic engine: where events and their day rollups lie, behind a port that another engine can take.
@org.jspecify.annotations.NullMarked
package dev.evenkeel.activity.engine;
