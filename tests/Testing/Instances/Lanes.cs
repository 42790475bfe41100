namespace MentorBot.Testing.Instances;

/// <summary>How wide a scorer reckons. The bounds do not depend on it.</summary>
public enum Lanes
{
    Scalar,
    Wide256,
    Wide512,
}
