namespace MentorBot.Testing.Instances;

/// <summary>The vector width of a scorer. The bounds do not depend on it.</summary>
public enum Lanes
{
    Scalar,
    Wide256,
    Wide512,
}
