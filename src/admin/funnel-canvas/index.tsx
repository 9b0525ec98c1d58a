import './funnel-canvas.scss';
import { FunnelCanvas } from './FunnelCanvas';

// The form draws it, where its owner asks for the picture: see FunnelForm.
window.encoreFunnelCanvas = FunnelCanvas;
