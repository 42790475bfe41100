using Xunit;

namespace MentorBot.Testing;

/// <summary>A test that runs a Node.js program; reported as skipped if Node.js is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Node.IsThere ? null : "Node.js 18 or later with npm is needed.";
}
